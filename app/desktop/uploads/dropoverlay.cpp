// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/dropoverlay.h"

#include "look/appearance.h"
#include "look/symbolicicon.h"

#include <QEvent>
#include <QPainter>

namespace imgurl {

using namespace Qt::StringLiterals;

DropOverlay::DropOverlay(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"dropOverlay"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    parent->installEventFilter(this);
    hide();
}

void DropOverlay::announce(const QString &sentence, const QString &note, bool accepted)
{
    m_sentence = sentence;
    m_note = note;
    m_accepted = accepted;
    setAccessibleName(note.isEmpty() ? sentence : sentence + u' ' + note);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor cover = palette().color(QPalette::Base);
    cover.setAlphaF(0.93F);
    painter.fillRect(rect(), cover);

    const QColor color =
        m_accepted ? palette().color(QPalette::Highlight) : errorTextColor(palette());
    const int unit = fontMetrics().height();
    painter.setPen(QPen(color, unit / 8.0, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(unit, unit, -unit, -unit), unit / 2.0, unit / 2.0);

    QRect icon(0, 0, unit * 3, unit * 3);
    icon.moveCenter(rect().center() - QPoint(0, unit * 2));
    painter.drawPixmap(icon,
        symbolicPixmap(
            m_accepted ? u"drop"_s : u"refuse"_s, icon.size(), devicePixelRatioF(), color));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::Text));
    const QRect words(unit * 2, icon.bottom() + unit, width() - unit * 4, unit * 4);
    QRect used;
    painter.drawText(
        words, int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_sentence, &used);
    painter.setFont(font());
    painter.setPen(quietTextColor(palette()));
    painter.drawText(words.translated(0, used.height() + unit / 2),
        int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_note);
}

} // namespace imgurl
