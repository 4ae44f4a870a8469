// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/copyasbox.h"

#include "links/linktemplatedialog.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// Beside the names of the formats.
constexpr auto kOwn = "template"_L1;
constexpr auto kEdit = "edit"_L1;

} // namespace

CopyAsBox::CopyAsBox(Settings &settings, QWidget *parent)
    : QComboBox(parent)
    , m_settings(settings)
{
    setObjectName(u"copyAsBox"_s);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fill();
    connect(this, &QComboBox::activated, this, &CopyAsBox::choose);
}

LinkStyle CopyAsBox::linkStyle() const
{
    const QString chosen = m_settings.value(keys::copyFormat);
    const LinkTemplate own = ownTemplate();
    if (chosen == kOwn && !own.text.isEmpty())
        return own;
    return linkFormatFromName(chosen).value_or(LinkFormat::Url);
}

void CopyAsBox::fill()
{
    clear();
    addItem(tr("URL"), linkFormatName(LinkFormat::Url));
    addItem(tr("Markdown"), linkFormatName(LinkFormat::Markdown));
    addItem(tr("HTML"), linkFormatName(LinkFormat::Html));
    addItem(tr("BBCode"), linkFormatName(LinkFormat::BBCode));
    if (!ownTemplate().text.isEmpty())
        addItem(tr("Own template"), QString(kOwn));
    insertSeparator(count());
    addItem(tr("Edit template…"), QString(kEdit));
    setCurrentIndex(std::max(0, findData(m_settings.value(keys::copyFormat))));
}

void CopyAsBox::choose(int index)
{
    const QString chosen = itemData(index).toString();
    if (chosen == kEdit) {
        setCurrentIndex(std::max(0, findData(m_settings.value(keys::copyFormat))));
        editTemplate();
        return;
    }
    m_settings.set(keys::copyFormat, chosen);
    Q_EMIT linkStyleChanged(linkStyle());
}

void CopyAsBox::editTemplate()
{
    auto *dialog = new LinkTemplateDialog(ownTemplate(), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->value()); });
    dialog->open();
}

//! What was just edited is what is wanted.
void CopyAsBox::keep(const LinkTemplate &made)
{
    m_settings.set(keys::linkTemplate, made.text);
    m_settings.set(keys::linkTemplateDeletes, made.deleteField == DeleteField::Filled);
    m_settings.set(keys::copyFormat, kOwn);
    fill();
    Q_EMIT linkStyleChanged(linkStyle());
}

LinkTemplate CopyAsBox::ownTemplate() const
{
    return {m_settings.value(keys::linkTemplate),
        m_settings.value(keys::linkTemplateDeletes) ? DeleteField::Filled : DeleteField::Kept};
}

} // namespace imgurl
