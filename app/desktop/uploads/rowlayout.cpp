// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/rowlayout.h"

#include <QStyle>

#include <algorithm>

namespace imgurl {

namespace {

int margin(const QFontMetrics &metrics)
{
    return metrics.height() / 2;
}

int lineGap(const QFontMetrics &metrics)
{
    return metrics.height() * 4 / 10;
}

} // namespace

int RowLayout::pictureSide(const QFontMetrics &metrics)
{
    return 2 * metrics.height() + lineGap(metrics) + 2 * margin(metrics);
}

int RowLayout::height(const QFontMetrics &metrics)
{
    return pictureSide(metrics) + margin(metrics);
}

RowLayout RowLayout::in(
    const QRect &row, const QFontMetrics &metrics, Qt::LayoutDirection direction)
{
    const int gap = margin(metrics);
    const int side = pictureSide(metrics);
    const int button = metrics.height() * 2;
    RowLayout layout;
    layout.picture = QRect(row.left() + gap, row.top() + gap / 2, side, side);
    const int buttonTop = row.top() + (row.height() - button) / 2;
    layout.menuButton = QRect(row.right() - gap - button, buttonTop, button, button);
    layout.mainButton = layout.menuButton.translated(-button, 0);
    const int left = layout.picture.right() + 2 * gap;
    const int width = layout.mainButton.left() - 2 * gap - left;
    const int top = row.top() + (row.height() - 2 * metrics.height() - lineGap(metrics)) / 2;
    layout.firstLine = QRect(left, top, width, metrics.height());
    layout.secondLine = layout.firstLine.translated(0, metrics.height() + lineGap(metrics));
    for (QRect *part : {&layout.picture, &layout.firstLine, &layout.secondLine, &layout.mainButton,
             &layout.menuButton})
        *part = QStyle::visualRect(direction, row, *part);
    return layout;
}

QRect RowLayout::offer(
    const QString &text, const QFontMetrics &metrics, Qt::LayoutDirection direction) const
{
    const int wanted = metrics.horizontalAdvance(text) + 2 * margin(metrics);
    const int width = std::min(wanted, secondLine.width() * 2 / 3);
    // Into the gap above and below the line, as far as it goes without touching.
    const int more = lineGap(metrics) / 2;
    const QRect place(secondLine.right() + 1 - width, secondLine.top() - more, width,
        secondLine.height() + 2 * more);
    return QStyle::visualRect(direction, secondLine, place);
}

QRect RowLayout::beside(
    const QRect &offer, const QFontMetrics &metrics, Qt::LayoutDirection direction) const
{
    const int width = secondLine.width() - offer.width() - 2 * margin(metrics);
    return QStyle::visualRect(direction, secondLine,
        QRect(secondLine.left(), secondLine.top(), width, secondLine.height()));
}

} // namespace imgurl
