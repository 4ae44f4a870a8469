// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linktemplatedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! To begin with: what is written most.
constexpr auto kFirst = "![{alt}]({url})"_L1;

LinkFacts example()
{
    return {.url = QUrl(u"https://img.example/2026/sunset.jpg"_s),
        .thumbnail = QUrl(u"https://img.example/2026/sunset_thumb.jpg"_s),
        .deleteUrl = QUrl(u"https://img.example/delete/…"_s),
        .fileName = u"sunset.jpg"_s,
        .album = u"Summer"_s,
        .pixelSize = {1600, 1000},
        .number = 1};
}

} // namespace

LinkTemplateDialog::LinkTemplateDialog(const LinkTemplate &shown, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
    , m_deletes(
          new QCheckBox(tr("Put in &delete links: whoever has one can delete the image"), this))
    , m_preview(new QLabel(this))
{
    setObjectName(u"linkTemplateDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Template for links"));

    auto *title = new QLabel(tr("&For each image, copy:"), this);
    title->setBuddy(m_text);
    m_text->setObjectName(u"linkTemplateEdit"_s);
    m_text->setAccessibleName(tr("Template"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 5);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_text->setPlainText(shown.text.isEmpty() ? QString(kFirst) : shown.text);
    m_deletes->setObjectName(u"fillDeleteBox"_s);
    m_deletes->setChecked(shown.deleteField == DeleteField::Filled);
    m_preview->setObjectName(u"linkPreview"_s);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    m_preview->setMinimumHeight(fontMetrics().lineSpacing() * 3);

    auto *buttons = new QDialogButtonBox(this);
    m_use = buttons->addButton(tr("Use"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useTemplateButton"_s);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(makeInsertButton());
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_preview);
    column->addWidget(m_deletes);
    column->addStretch();
    column->addWidget(buttons);

    connect(m_text, &QPlainTextEdit::textChanged, this, &LinkTemplateDialog::showConsequences);
    connect(m_deletes, &QCheckBox::toggled, this, &LinkTemplateDialog::showConsequences);
    showConsequences();
    m_text->setFocus();
    m_text->moveCursor(QTextCursor::End);
}

QPushButton *LinkTemplateDialog::makeInsertButton()
{
    auto *insert = new QPushButton(tr("&Insert"), this);
    insert->setObjectName(u"insertLinkFieldButton"_s);
    insert->setAutoDefault(false);
    auto *menu = new QMenu(insert);
    const struct {
        QString field;
        QString meaning;
    } fields[] = {{u"{url}"_s, tr("link")}, {u"{thumb}"_s, tr("link of the thumbnail")},
        {u"{name}"_s, tr("name of the file")}, {u"{alt}"_s, tr("the same without its extension")},
        {u"{width}"_s, tr("width in pixels")}, {u"{height}"_s, tr("height in pixels")},
        {u"{album}"_s, tr("album")}, {u"{n}"_s, tr("number among those copied")},
        {u"{delete}"_s, tr("link that deletes the image")}};
    for (const auto &entry : fields) {
        menu->addAction(
            u"%1\t%2"_s.arg(entry.meaning, entry.field), this, [this, field = entry.field] {
                m_text->insertPlainText(field);
                m_text->setFocus();
            });
    }
    insert->setMenu(menu);
    return insert;
}

LinkTemplate LinkTemplateDialog::value() const
{
    const QString text = m_text->toPlainText();
    return {text,
        m_deletes->isChecked() && wantsDeleteLink(text) ? DeleteField::Filled : DeleteField::Kept};
}

void LinkTemplateDialog::showConsequences()
{
    const LinkTemplate made = value();
    m_deletes->setEnabled(wantsDeleteLink(made.text));
    m_use->setEnabled(!made.text.trimmed().isEmpty());
    m_preview->setText(tr("Preview: %1").arg(linkIn(made, example())));
}

} // namespace imgurl
