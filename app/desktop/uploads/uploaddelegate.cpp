// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/uploaddelegate.h"

#include "look/appearance.h"
#include "look/symbolicicon.h"
#include "uploads/rowlayout.h"
#include "uploads/rowtext.h"
#include "uploads/uploadmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

//! A tint rather than the full colour: links, errors and progress keep theirs on it.
QColor backgroundTint(const QStyleOptionViewItem &option)
{
    QColor tint = option.palette.color(QPalette::Highlight);
    const bool active = option.state & QStyle::State_Active;
    tint.setAlphaF(isSelected(option)                ? (active ? 0.22F : 0.14F)
            : option.state & QStyle::State_MouseOver ? 0.06F
                                                     : 0.0F);
    return tint;
}

QColor textColor(const QStyleOptionViewItem &option)
{
    return option.palette.color(QPalette::Text);
}

QString mainIcon(UploadState state)
{
    switch (state) {
    case UploadState::Done:
        return u"copy"_s;
    case UploadState::Failed:
    case UploadState::Canceled:
    case UploadState::Held:
        return u"again"_s;
    case UploadState::Waiting:
    case UploadState::Uploading:
        break;
    }
    return u"cancel"_s;
}

QFont nameFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QString UploadDelegate::mainButtonText(UploadState state)
{
    switch (state) {
    case UploadState::Done:
        return tr("Copy link");
    case UploadState::Failed:
    case UploadState::Canceled:
        return tr("Upload again");
    case UploadState::Held:
        return tr("Continue");
    case UploadState::Waiting:
    case UploadState::Uploading:
        break;
    }
    return tr("Cancel");
}

RowButton UploadDelegate::buttonAt(const QPoint &position, const QRect &row, const QWidget &view)
{
    const RowLayout layout = RowLayout::in(row, view.fontMetrics(), view.layoutDirection());
    if (layout.mainButton.contains(position))
        return RowButton::Main;
    return layout.menuButton.contains(position) ? RowButton::Menu : RowButton::None;
}

void UploadDelegate::setHovered(const QModelIndex &index, RowButton button, bool pressed)
{
    m_hovered = index;
    m_hoveredButton = button;
    m_pressed = pressed;
}

QSize UploadDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {RowLayout::pictureSide(option.fontMetrics) * 6, RowLayout::height(option.fontMetrics)};
}

void UploadDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->fillRect(option.rect, backgroundTint(option));
    const RowLayout layout = RowLayout::in(option.rect, option.fontMetrics, option.direction);
    const QVariant value = index.data(UploadModel::UploadRole);
    if (value.isValid()) {
        const auto row = value.value<Upload>();
        paintPicture(*painter, option, layout.picture, index);
        paintFirstLine(*painter, option, layout.firstLine, row);
        paintSecondLine(*painter, option, layout.secondLine, index, row);
        const auto hovers = [&](RowButton button) {
            return m_hovered == index && m_hoveredButton == button;
        };
        paintButton(
            *painter, option, layout.mainButton, mainIcon(row.state), hovers(RowButton::Main));
        paintButton(*painter, option, layout.menuButton, u"more"_s, hovers(RowButton::Menu));
    }
    painter->setPen(lineColor(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void UploadDelegate::paintPicture(QPainter &painter, const QStyleOptionViewItem &option,
    const QRect &place, const QModelIndex &index) const
{
    const auto pixmap = index.data(UploadModel::ThumbnailRole).value<QPixmap>();
    const qreal radius = place.width() / 12.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(place, radius, radius);
    painter.fillPath(frame, lineColor(option.palette));
    if (pixmap.isNull()) {
        const QSize size = place.size() / 2;
        QRect icon({}, size);
        icon.moveCenter(place.center());
        painter.drawPixmap(icon,
            symbolicPixmap(u"picture"_s, size, painter.device()->devicePixelRatioF(),
                quietTextColor(option.palette)));
    } else {
        QRectF fitted(
            {}, QSizeF(pixmap.deviceIndependentSize()).scaled(place.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(QRectF(place).center());
        painter.save();
        painter.setClipPath(frame);
        painter.drawPixmap(fitted, pixmap, QRectF(pixmap.rect()));
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void UploadDelegate::paintFirstLine(QPainter &painter, const QStyleOptionViewItem &option,
    const QRect &place, const Upload &row) const
{
    const int gap = option.fontMetrics.height();
    const QString time =
        timeText(row.finished.isValid() ? row.finished : row.created, QDateTime::currentDateTime());
    const int timeWidth = option.fontMetrics.horizontalAdvance(time);
    const QFont bold = nameFont(option);
    const QFontMetrics boldMetrics(bold);
    const QString facts = factsText(row);
    const int factsWidth = option.fontMetrics.horizontalAdvance(facts);
    const int free = place.width() - timeWidth - gap;
    // The name goes first; the facts give way when there is little room.
    const int nameWanted = int(std::ceil(QFontMetricsF(bold).horizontalAdvance(row.fileName))) + 1;
    const int nameWidth = std::min(nameWanted, std::max(free - factsWidth - gap, free / 2));
    const auto part = [&](int left, int width) {
        return QStyle::visualRect(option.direction, place,
            QRect(place.left() + left, place.top(), width, place.height()));
    };
    const Qt::Alignment leading =
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);

    painter.setFont(bold);
    painter.setPen(textColor(option));
    painter.drawText(part(0, nameWidth), int(leading) | Qt::TextSingleLine,
        boldMetrics.elidedText(row.fileName, Qt::ElideMiddle, nameWidth));
    painter.setFont(option.font);
    painter.setPen(quietTextColor(option.palette));
    const int factsRoom = free - nameWidth - gap;
    painter.drawText(part(nameWidth + gap, factsRoom), int(leading) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(facts, Qt::ElideRight, factsRoom));
    painter.drawText(part(place.width() - timeWidth, timeWidth), int(leading), time);
}

void UploadDelegate::paintSecondLine(QPainter &painter, const QStyleOptionViewItem &option,
    const QRect &place, const QModelIndex &index, const Upload &row) const
{
    const QVariant progress = index.data(UploadModel::ProgressRole);
    if (progress.isValid()) {
        paintProgress(painter, option, place, progress.value<TransferProgress>());
        return;
    }
    QString text = index.data(UploadModel::StatusRole).toString();
    QColor color = quietTextColor(option.palette);
    if (row.state == UploadState::Done && row.serverState == ServerState::There) {
        text = row.image->url.toString(QUrl::FullyEncoded);
        color = linkTextColor(option.palette);
        if (index.data(UploadModel::UnsavedRole).toBool())
            text = tr("Not saved yet: %1").arg(text);
    } else if (row.state == UploadState::Failed) {
        color = errorTextColor(option.palette);
    }
    painter.setPen(color);
    painter.drawText(place,
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        option.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
}

void UploadDelegate::paintProgress(QPainter &painter, const QStyleOptionViewItem &option,
    const QRect &place, const TransferProgress &progress) const
{
    const bool processing = progress.sent >= progress.total;
    const double share = progress.total > 0 ? double(progress.sent) / double(progress.total) : 0;
    const QString text = processing ? tr("Processing")
                                    //: progress of one upload
                                    : tr("%1 %").arg(int(std::floor(share * 100)));
    // Room for the longest text, so that the bar does not change its length.
    const int textWidth = std::max(option.fontMetrics.horizontalAdvance(tr("Processing")),
        option.fontMetrics.horizontalAdvance(tr("%1 %").arg(100)));
    const int gap = option.fontMetrics.height() / 2;
    const int thickness = std::max(4, option.fontMetrics.height() / 3);
    QRect bar(place.left(), place.center().y() - thickness / 2, place.width() - textWidth - gap,
        thickness);
    const QRect words = QStyle::visualRect(
        option.direction, place, QRect(bar.right() + gap, place.top(), textWidth, place.height()));
    bar = QStyle::visualRect(option.direction, place, bar);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lineColor(option.palette));
    painter.drawRoundedRect(bar, thickness / 2.0, thickness / 2.0);
    QRect done = bar;
    done.setWidth(int(bar.width() * share));
    painter.setBrush(option.palette.color(QPalette::Highlight));
    painter.drawRoundedRect(
        QStyle::visualRect(option.direction, bar, done), thickness / 2.0, thickness / 2.0);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(quietTextColor(option.palette));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, text);
}

void UploadDelegate::paintButton(QPainter &painter, const QStyleOptionViewItem &option,
    const QRect &place, const QString &icon, bool hovered) const
{
    if (hovered) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor background = textColor(option);
        background.setAlphaF(m_pressed ? 0.25F : 0.12F);
        painter.setBrush(background);
        painter.drawRoundedRect(place, place.width() / 6.0, place.width() / 6.0);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    QRect drawing({}, place.size() * 6 / 10);
    drawing.moveCenter(place.center());
    painter.drawPixmap(drawing,
        symbolicPixmap(icon, drawing.size(), painter.device()->devicePixelRatioF(),
            hovered ? textColor(option) : quietTextColor(option.palette)));
}

bool UploadDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant value = index.data(UploadModel::UploadRole);
    if (event->type() != QEvent::ToolTip || !value.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto row = value.value<Upload>();
    QString text;
    switch (buttonAt(event->pos(), option.rect, *view)) {
    case RowButton::Main:
        text = mainButtonText(row.state);
        break;
    case RowButton::Menu:
        text = tr("More");
        break;
    case RowButton::None:
        // An error may be longer than the row; a link is never more than its own text.
        text = row.state == UploadState::Failed ? index.data(UploadModel::StatusRole).toString()
                                                : row.fileName;
        break;
    }
    // Escaped, because a tool tip guesses whether a text is rich, and this one may be the site's.
    QToolTip::showText(event->globalPos(), u"<p>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

} // namespace imgurl
