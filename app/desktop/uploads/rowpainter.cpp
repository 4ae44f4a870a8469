// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/rowpainter.h"

#include "look/appearance.h"
#include "look/symbolicicon.h"
#include "uploads/rowtext.h"
#include "uploads/senttext.h"
#include "uploads/uploadmodel.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct PainterText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::RowPainter)
};

int widthOf(const QFontMetrics &metrics, const QString &text)
{
    return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + 1;
}

} // namespace

RowPainter::RowPainter(QPainter &painter, const QStyleOptionViewItem &option)
    : m_painter(painter)
    , m_option(option)
{
}

void RowPainter::background()
{
    // A tint rather than the full colour: links, errors and progress keep theirs on it.
    QColor tint = m_option.palette.color(QPalette::Highlight);
    const bool active = m_option.state & QStyle::State_Active;
    const bool selected = m_option.state & QStyle::State_Selected;
    tint.setAlphaF(selected                            ? (active ? 0.22F : 0.14F)
            : m_option.state & QStyle::State_MouseOver ? 0.06F
                                                       : 0.0F);
    m_painter.fillRect(m_option.rect, tint);
}

void RowPainter::frame()
{
    const QRect &row = m_option.rect;
    m_painter.setPen(lineColor(m_option.palette));
    m_painter.drawLine(row.bottomLeft(), row.bottomRight());
    if (m_option.state & QStyle::State_HasFocus) {
        m_painter.setPen(m_option.palette.color(QPalette::Highlight));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(row.adjusted(0, 0, -1, -1));
    }
}

QRect RowPainter::part(const QRect &line, int from, int width) const
{
    return QStyle::visualRect(m_option.direction, line,
        QRect(line.left() + from, line.top(), std::max(0, width), line.height()));
}

void RowPainter::text(
    const QRect &place, const QString &text, const QColor &color, Qt::TextElideMode elide)
{
    m_painter.setPen(color);
    m_painter.drawText(place,
        int(QStyle::visualAlignment(m_option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        QFontMetrics(m_painter.font()).elidedText(text, elide, place.width()));
}

void RowPainter::picture(const QRect &place, const QPixmap &pixmap)
{
    const qreal radius = place.width() / 12.0;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(place, radius, radius);
    m_painter.fillPath(frame, lineColor(m_option.palette));
    if (pixmap.isNull()) {
        const QSize size = place.size() / 2;
        QRect icon({}, size);
        icon.moveCenter(place.center());
        m_painter.drawPixmap(icon,
            symbolicPixmap(u"picture"_s, size, m_painter.device()->devicePixelRatioF(),
                quietTextColor(m_option.palette)));
    } else {
        QRectF fitted(
            {}, QSizeF(pixmap.deviceIndependentSize()).scaled(place.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(QRectF(place).center());
        m_painter.save();
        m_painter.setClipPath(frame);
        m_painter.drawPixmap(fitted, pixmap, QRectF(pixmap.rect()));
        m_painter.restore();
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void RowPainter::firstLine(const QRect &place, const Upload &row)
{
    const QFontMetrics &metrics = m_option.fontMetrics;
    const int gap = metrics.height();
    const QString time =
        timeText(row.finished.isValid() ? row.finished : row.created, QDateTime::currentDateTime());
    const int timeWidth = metrics.horizontalAdvance(time);
    QFont bold = m_option.font;
    bold.setWeight(QFont::DemiBold);
    const QString note = locationNote(row);
    const int noteWidth = note.isEmpty() ? 0 : widthOf(metrics, note) + gap;
    const QString facts = rowFactsText(row);
    const int factsWidth = widthOf(metrics, facts);
    const int free = place.width() - timeWidth - gap - noteWidth;
    // The name goes first; the facts give way when there is little room, a warning never.
    const int nameWanted = int(std::ceil(QFontMetricsF(bold).horizontalAdvance(row.fileName))) + 1;
    const int nameWidth = std::min(nameWanted, std::max(free - factsWidth - gap, free / 2));

    m_painter.setFont(bold);
    text(part(place, 0, nameWidth), row.fileName, m_option.palette.color(QPalette::Text),
        Qt::ElideMiddle);
    m_painter.setFont(m_option.font);
    text(part(place, nameWidth + gap, noteWidth - gap), note, warningTextColor(m_option.palette));
    const QColor quiet = quietTextColor(m_option.palette);
    text(part(place, nameWidth + gap + noteWidth, free - nameWidth - gap), facts, quiet);
    text(part(place, place.width() - timeWidth, timeWidth), time, quiet);
}

void RowPainter::secondLine(const QRect &place, const Line &line)
{
    const QFontMetrics &metrics = m_option.fontMetrics;
    const int gap = metrics.height();
    const int remarkWidth =
        line.remark.isEmpty() ? 0 : std::min(widthOf(metrics, line.remark), place.width() * 2 / 3);
    const int room = place.width() - (remarkWidth ? remarkWidth + gap : 0);
    const int width = std::min(widthOf(metrics, line.text), room);
    text(part(place, 0, width), line.text, line.color);
    if (remarkWidth) {
        text(part(place, width + gap, remarkWidth), line.remark, quietTextColor(m_option.palette));
    }
}

void RowPainter::progress(const QRect &place, const TransferProgress &progress)
{
    const bool processing = progress.sent >= progress.total;
    const double share = progress.total > 0 ? double(progress.sent) / double(progress.total) : 0;
    const QString text = processing ? PainterText::tr("Processing")
                                    //: progress of one upload
                                    : PainterText::tr("%1 %").arg(int(std::floor(share * 100)));
    // Room for the longest text, so that the bar does not change its length.
    const int textWidth =
        std::max(m_option.fontMetrics.horizontalAdvance(PainterText::tr("Processing")),
            m_option.fontMetrics.horizontalAdvance(PainterText::tr("%1 %").arg(100)));
    const int gap = m_option.fontMetrics.height() / 2;
    const int thickness = std::max(4, m_option.fontMetrics.height() / 3);
    QRect bar(place.left(), place.center().y() - thickness / 2, place.width() - textWidth - gap,
        thickness);
    const QRect words = QStyle::visualRect(m_option.direction, place,
        QRect(bar.right() + gap, place.top(), textWidth, place.height()));
    bar = QStyle::visualRect(m_option.direction, place, bar);

    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(lineColor(m_option.palette));
    m_painter.drawRoundedRect(bar, thickness / 2.0, thickness / 2.0);
    QRect done = bar;
    done.setWidth(int(bar.width() * share));
    m_painter.setBrush(m_option.palette.color(QPalette::Highlight));
    m_painter.drawRoundedRect(
        QStyle::visualRect(m_option.direction, bar, done), thickness / 2.0, thickness / 2.0);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(quietTextColor(m_option.palette));
    m_painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, text);
}

void RowPainter::raise(const QRect &place, qreal radius, Button state)
{
    QColor background = m_option.palette.color(QPalette::Text);
    background.setAlphaF(state == Button::Pressed ? 0.25F
            : state == Button::Hovered            ? 0.12F
                                                  : 0.0F);
    m_painter.setBrush(background);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void RowPainter::button(const QRect &place, const QString &icon, Button state)
{
    m_painter.setPen(Qt::NoPen);
    raise(place, place.width() / 6.0, state);
    QRect drawing({}, place.size() * 6 / 10);
    drawing.moveCenter(place.center());
    m_painter.drawPixmap(drawing,
        symbolicPixmap(icon, drawing.size(), m_painter.device()->devicePixelRatioF(),
            state == Button::Plain ? quietTextColor(m_option.palette)
                                   : m_option.palette.color(QPalette::Text)));
}

void RowPainter::textButton(const QRect &place, const QString &text, Button state)
{
    QColor line = m_option.palette.color(QPalette::Text);
    line.setAlphaF(0.35F);
    m_painter.setPen(line);
    raise(place, place.height() / 6.0, state);
    m_painter.setPen(m_option.palette.color(QPalette::Text));
    const int padding = m_option.fontMetrics.height() / 3;
    m_painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
        m_option.fontMetrics.elidedText(text, Qt::ElideRight, place.width() - padding));
}

} // namespace imgurl
