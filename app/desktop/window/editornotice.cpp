// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/editornotice.h"

#include "editors/editorswitch.h"
#include "endpoint/editorendpoint.h"

namespace imgurl {

EditorNotice::EditorNotice(const Parts &parts, QWidget *parent)
    : NoticeBar(parent)
    , m_parts(parts)
{
    connect(&parts.serving, &EditorSwitch::changed, this, &EditorNotice::showNext);
    connect(&parts.endpoint, &EditorEndpoint::newOrigin, this, [this](const QString &origin) {
        m_newOrigins.append(origin);
        showNext();
    });
}

void EditorNotice::showNext()
{
    // Between two tries it stays, so that nothing jumps.
    if (m_parts.serving.state() == EditorSwitch::State::Starting)
        return;
    if (const QString trouble = m_parts.serving.trouble(); !trouble.isEmpty())
        showTrouble(trouble);
    else if (!m_newOrigins.isEmpty())
        showOrigin(m_newOrigins.constFirst());
    else
        hide();
}

void EditorNotice::showTrouble(const QString &trouble)
{
    showNotice(trouble,
        {{tr("Try again"), [this] { m_parts.serving.tryAgain(); }},
            {tr("Do not serve editors"), [this] { m_parts.serving.setOn(false); }}});
}

void EditorNotice::showOrigin(const QString &origin)
{
    const auto settle = [this, origin] {
        m_newOrigins.removeAll(origin);
        showNext();
    };
    showNotice(tr("%1 uploads through this program for the first time.").arg(origin),
        {{tr("OK"), settle}, {tr("Block"), [this, origin, settle] {
                                  m_parts.endpoint.block(origin);
                                  settle();
                              }}});
}

} // namespace imgurl
