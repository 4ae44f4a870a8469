// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QStyleOptionViewItem>

class QPainter;
class QPixmap;

namespace imgurl {

struct TransferProgress;
struct Upload;

//! Draws the parts of one row, each into its place.
class RowPainter {
public:
    enum class Button { Plain, Hovered, Pressed };
    //! The second line: what matters, and a remark that is shortened last.
    struct Line {
        QString text;
        QColor color;
        QString remark{};
    };

    RowPainter(QPainter &painter, const QStyleOptionViewItem &option);

    void background();
    void picture(const QRect &place, const QPixmap &pixmap);
    void firstLine(const QRect &place, const Upload &row);
    void secondLine(const QRect &place, const Line &line);
    void progress(const QRect &place, const TransferProgress &progress);
    void button(const QRect &place, const QString &icon, Button state);
    void textButton(const QRect &place, const QString &text, Button state);
    void frame();

private:
    void text(const QRect &place, const QString &text, const QColor &color,
        Qt::TextElideMode elide = Qt::ElideRight);
    void raise(const QRect &place, qreal radius, Button state);
    //! A part of a line, counted from where reading begins.
    [[nodiscard]] QRect part(const QRect &line, int from, int width) const;

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
};

} // namespace imgurl
