// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/linkfield.h"

#include "look/symbolicicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

LinkField::LinkField(
    const QString &name, const QString &title, const QString &copyText, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_copy(new QToolButton(this))
{
    auto *label = new QLabel(title, this);
    label->setBuddy(m_edit);
    m_edit->setReadOnly(true);
    m_edit->setObjectName(name + u"Field"_s);
    m_edit->setAccessibleName(title);
    m_copy->setIcon(symbolicIcon(u"copy"_s));
    m_copy->setObjectName(name + u"CopyButton"_s);
    m_copy->setAccessibleName(copyText);
    m_copy->setToolTip(copyText);
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    connect(m_copy, &QToolButton::clicked, this, &LinkField::copyRequested);

    auto *line = new QHBoxLayout;
    line->setSpacing(fontMetrics().height() / 4);
    line->addWidget(m_edit);
    line->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().height() / 6);
    layout->addWidget(label);
    layout->addLayout(line);
}

void LinkField::setText(const QString &text)
{
    if (m_edit->text() == text)
        return;
    m_edit->setText(text);
    // The beginning tells more than the end.
    m_edit->setCursorPosition(0);
}

QString LinkField::text() const
{
    return m_edit->text();
}

} // namespace imgurl
