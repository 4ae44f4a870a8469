// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/uploaddelegate.h"

#include "look/appearance.h"
#include "uploads/rowlayout.h"
#include "uploads/rowoffer.h"
#include "uploads/uploadmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

QString UploadDelegate::mainButtonText(const Upload &row)
{
    switch (row.state) {
    case UploadState::Done:
        return tr("Copy link");
    case UploadState::Failed:
        if (offerOf(row) != RowOffer::None)
            return offerText(offerOf(row));
        return tr("Upload again");
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

RowButton UploadDelegate::buttonAt(
    const QPoint &position, const QModelIndex &index, const QRect &row, const QWidget &view)
{
    const QFontMetrics metrics = view.fontMetrics();
    const RowLayout layout = RowLayout::in(row, metrics, view.layoutDirection());
    if (layout.mainButton.contains(position))
        return RowButton::Main;
    if (layout.menuButton.contains(position))
        return RowButton::Menu;
    const QString offer = offerText(offerOf(index.data(UploadModel::UploadRole).value<Upload>()));
    const bool onIt =
        !offer.isEmpty() && layout.offer(offer, metrics, view.layoutDirection()).contains(position);
    return onIt ? RowButton::Offer : RowButton::None;
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
    RowPainter parts(*painter, option);
    parts.background();
    const QVariant value = index.data(UploadModel::UploadRole);
    if (value.isValid()) {
        const auto row = value.value<Upload>();
        const RowLayout layout = RowLayout::in(option.rect, option.fontMetrics, option.direction);
        parts.picture(layout.picture, index.data(UploadModel::ThumbnailRole).value<QPixmap>());
        parts.firstLine(layout.firstLine, row);
        paintSecondLine(parts, option, layout, index);
        parts.button(layout.mainButton, mainIcon(row.state), look(index, RowButton::Main));
        parts.button(layout.menuButton, u"more"_s, look(index, RowButton::Menu));
    }
    parts.frame();
    painter->restore();
}

RowPainter::Button UploadDelegate::look(const QModelIndex &index, RowButton button) const
{
    if (m_hovered != index || m_hoveredButton != button)
        return RowPainter::Button::Plain;
    return m_pressed ? RowPainter::Button::Pressed : RowPainter::Button::Hovered;
}

void UploadDelegate::paintSecondLine(RowPainter &parts, const QStyleOptionViewItem &option,
    const RowLayout &layout, const QModelIndex &index) const
{
    const QVariant progress = index.data(UploadModel::ProgressRole);
    if (progress.isValid()) {
        parts.progress(layout.secondLine, progress.value<TransferProgress>());
        return;
    }
    const auto row = index.data(UploadModel::UploadRole).value<Upload>();
    const QString status = index.data(UploadModel::StatusRole).toString();
    RowPainter::Line line{status, quietTextColor(option.palette)};
    if (row.state == UploadState::Done && row.serverState == ServerState::There) {
        const QString link = row.image->url.toString(QUrl::FullyEncoded);
        const bool unsaved = index.data(UploadModel::UnsavedRole).toBool();
        line = {unsaved ? tr("Not saved yet: %1").arg(link) : link, linkTextColor(option.palette),
            status};
    } else if (row.state == UploadState::Failed) {
        line.color = errorTextColor(option.palette);
    }
    QRect place = layout.secondLine;
    if (const QString offer = offerText(offerOf(row)); !offer.isEmpty()) {
        const QRect button = layout.offer(offer, option.fontMetrics, option.direction);
        place = layout.beside(button, option.fontMetrics, option.direction);
        parts.textButton(button, offer, look(index, RowButton::Offer));
    }
    parts.secondLine(place, line);
}

bool UploadDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant value = index.data(UploadModel::UploadRole);
    if (event->type() != QEvent::ToolTip || !value.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto row = value.value<Upload>();
    QString text;
    switch (buttonAt(event->pos(), index, option.rect, *view)) {
    case RowButton::Main:
        text = mainButtonText(row);
        break;
    case RowButton::Menu:
        text = tr("More");
        break;
    case RowButton::Offer:
        text = offerText(offerOf(row));
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
