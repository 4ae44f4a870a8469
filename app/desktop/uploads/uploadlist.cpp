// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/uploadlist.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace imgurl {

UploadList::UploadList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(&m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    // A drop belongs to the whole window.
    setAcceptDrops(false);
}

QModelIndexList UploadList::selectedRows() const
{
    QModelIndexList rows = selectedIndexes();
    std::sort(rows.begin(), rows.end());
    return rows;
}

RowButton UploadList::buttonAt(const QPoint &position, QModelIndex *index) const
{
    *index = indexAt(position);
    return index->isValid() ? UploadDelegate::buttonAt(position, *index, visualRect(*index), *this)
                            : RowButton::None;
}

void UploadList::hover(const QModelIndex &index, RowButton button, bool pressed)
{
    if (m_hoveredRow.isValid())
        update(m_hoveredRow);
    m_hoveredRow = index;
    m_delegate.setHovered(index, button, pressed);
    if (index.isValid())
        update(index);
}

void UploadList::mousePressEvent(QMouseEvent *event)
{
    QModelIndex index;
    const RowButton button = event->button() == Qt::LeftButton
        ? buttonAt(event->position().toPoint(), &index)
        : RowButton::None;
    if (button == RowButton::None) {
        QListView::mousePressEvent(event);
        return;
    }
    // A button acts on its own row, so that row becomes the selection unless it is part of it.
    if (button != RowButton::Menu || !selectionModel()->isSelected(index))
        setCurrentIndex(index);
    m_pressedRow = index;
    m_pressedButton = button;
    hover(index, button, true);
}

void UploadList::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedButton == RowButton::None) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    QModelIndex index;
    const RowButton button = buttonAt(event->position().toPoint(), &index);
    const bool hit = button == m_pressedButton && index == m_pressedRow;
    m_pressedButton = RowButton::None;
    hover(index, button, false);
    if (!hit)
        return;
    if (button == RowButton::Main)
        Q_EMIT mainButtonTriggered(index);
    else if (button == RowButton::Offer)
        Q_EMIT offerTriggered(index);
    else
        Q_EMIT menuRequested(event->globalPosition().toPoint());
}

void UploadList::mouseMoveEvent(QMouseEvent *event)
{
    QModelIndex index;
    const RowButton button = buttonAt(event->position().toPoint(), &index);
    hover(index, button, m_pressedButton != RowButton::None);
    if (m_pressedButton == RowButton::None)
        QListView::mouseMoveEvent(event);
}

void UploadList::leaveEvent(QEvent *event)
{
    hover({}, RowButton::None, false);
    QListView::leaveEvent(event);
}

void UploadList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT mainButtonTriggered(currentIndex());
        return;
    }
    // The window's shortcuts, not the view's: QListView would copy the display text and search by
    // letter.
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Paste)) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void UploadList::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (!currentIndex().isValid())
            return;
        place = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    } else if (!indexAt(viewport()->mapFromGlobal(place)).isValid()) {
        return;
    }
    Q_EMIT menuRequested(place);
}

void UploadList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionOrCurrentChanged();
}

void UploadList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT selectionOrCurrentChanged();
}

} // namespace imgurl
