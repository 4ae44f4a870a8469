// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/noticebar.h"

#include "look/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace imgurl {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_buttons{new QPushButton(this), new QPushButton(this)}
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"noticeText"_s);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setObjectName(u"noticeButton%1"_s.arg(i + 1));
        layout->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { m_actions[i](); });
    }
    hide();
}

void NoticeBar::showNotice(const QString &text, const QList<NoticeAction> &actions)
{
    m_text->setText(text);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const NoticeAction action = actions.value(qsizetype(i));
        m_buttons[i]->setText(action.text);
        m_buttons[i]->setVisible(bool(action.todo));
        m_actions[i] = action.todo;
    }
    show();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlphaF(0.14F);
    painter.fillRect(rect(), tint);
    painter.setPen(lineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace imgurl
