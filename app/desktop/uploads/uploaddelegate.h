// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace imgurl {

struct RowLayout;
struct TransferProgress;
struct Upload;
enum class UploadState;

enum class RowButton { None, Main, Menu };

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
        const QPoint &position, const QRect &row, const QWidget &view);
    //! The button under the mouse, painted raised.
    void setHovered(const QModelIndex &index, RowButton button, bool pressed);

    [[nodiscard]] static QString mainButtonText(UploadState state);

private:
    void paintPicture(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
        const QModelIndex &index) const;
    void paintFirstLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
        const Upload &row) const;
    void paintSecondLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
        const QModelIndex &index, const Upload &row) const;
    void paintProgress(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
        const TransferProgress &progress) const;
    void paintButton(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
        const QString &icon, bool hovered) const;

    QPersistentModelIndex m_hovered;
    RowButton m_hoveredButton = RowButton::None;
    bool m_pressed = false;
};

} // namespace imgurl
