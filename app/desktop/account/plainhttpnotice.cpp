// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/plainhttpnotice.h"

#include "account/serveraddress.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

PlainHttpNotice::PlainHttpNotice(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(tr("Send them &all the same"), this))
{
    auto *warning = new QLabel(tr("This address begins with http://. UID, token and images travel "
                                  "unencrypted: everybody on the way can read them."),
        this);
    warning->setTextFormat(Qt::PlainText);
    warning->setWordWrap(true);
    warning->setObjectName(u"plainHttpWarning"_s);
    m_box->setObjectName(u"plainHttpCheck"_s);
    m_box->setAccessibleDescription(warning->text());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(warning);
    column->addWidget(m_box);
    refresh();

    connect(m_box, &QCheckBox::toggled, this,
        [this](bool checked) { m_accepted = checked ? m_server : QUrl(); });
}

void PlainHttpNotice::setAccepted(const QUrl &server)
{
    m_accepted = server;
    refresh();
}

void PlainHttpNotice::setServer(const QUrl &server)
{
    m_server = server;
    refresh();
}

bool PlainHttpNotice::isNeeded() const
{
    return isPlainHttp(m_server) && !isLoopback(m_server) && !isAccepted();
}

bool PlainHttpNotice::isAccepted() const
{
    return isPlainHttp(m_server) && m_accepted.host() == m_server.host();
}

void PlainHttpNotice::focusBox()
{
    m_box->setFocus();
}

void PlainHttpNotice::refresh()
{
    const QSignalBlocker silent(m_box);
    m_box->setChecked(isAccepted());
    setVisible(isPlainHttp(m_server) && !isLoopback(m_server));
}

} // namespace imgurl
