// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QRect>
#include <QSize>

namespace imgurl {

//! Where the parts of one list row lie: a picture, two lines of text, two buttons. Made from the
//! font alone.
struct RowLayout {
    QRect picture;
    QRect firstLine;
    QRect secondLine;
    QRect mainButton; //!< copy, upload again or cancel
    QRect menuButton;

    [[nodiscard]] static RowLayout in(
        const QRect &row, const QFontMetrics &metrics, Qt::LayoutDirection direction);
    //! A button with this text at the end of the second line; its text may have to be shortened.
    [[nodiscard]] QRect offer(
        const QString &text, const QFontMetrics &metrics, Qt::LayoutDirection direction) const;
    //! What the offer leaves of the second line.
    [[nodiscard]] QRect beside(
        const QRect &offer, const QFontMetrics &metrics, Qt::LayoutDirection direction) const;
    [[nodiscard]] static int height(const QFontMetrics &metrics);
    [[nodiscard]] static int pictureSide(const QFontMetrics &metrics);
};

} // namespace imgurl
