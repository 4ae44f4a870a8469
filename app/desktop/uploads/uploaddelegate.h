// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uploads/rowpainter.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace imgurl {

struct RowLayout;
struct Upload;

enum class RowButton { None, Main, Offer, Menu };

//! Paints a row: picture, what it is, where it stands, two buttons. The second line changes in
//! place.
class UploadDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    [[nodiscard]] static RowButton buttonAt(
        const QPoint &position, const QModelIndex &index, const QRect &row, const QWidget &view);
    //! The button under the mouse, painted raised.
    void setHovered(const QModelIndex &index, RowButton button, bool pressed);

    [[nodiscard]] static QString mainButtonText(const Upload &row);

private:
    void paintSecondLine(RowPainter &parts, const QStyleOptionViewItem &option,
        const RowLayout &layout, const QModelIndex &index) const;
    [[nodiscard]] RowPainter::Button look(const QModelIndex &index, RowButton button) const;

    QPersistentModelIndex m_hovered;
    RowButton m_hoveredButton = RowButton::None;
    bool m_pressed = false;
};

} // namespace imgurl
