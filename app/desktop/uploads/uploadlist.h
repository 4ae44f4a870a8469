// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uploads/uploaddelegate.h"

#include <QListView>

namespace imgurl {

//! The list. Rows' buttons work by mouse; Return is the main button, the menu key the menu.
class UploadList final : public QListView {
    Q_OBJECT

public:
    explicit UploadList(QWidget *parent = nullptr);

    //! In list order.
    [[nodiscard]] QModelIndexList selectedRows() const;

Q_SIGNALS:
    void mainButtonTriggered(const QModelIndex &index);
    void offerTriggered(const QModelIndex &index);
    void menuRequested(const QPoint &globalPosition);
    void selectionOrCurrentChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] RowButton buttonAt(const QPoint &position, QModelIndex *index) const;
    void hover(const QModelIndex &index, RowButton button, bool pressed);

    UploadDelegate m_delegate;
    QPersistentModelIndex m_pressedRow;
    RowButton m_pressedButton = RowButton::None;
    QPersistentModelIndex m_hoveredRow;
};

} // namespace imgurl
