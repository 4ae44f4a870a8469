// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/emptyarea.h"

#include "look/appearance.h"
#include "look/symbolicicon.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! Painted, not a pixmap in a label, so that it follows the palette.
class DropPicture final : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override
    {
        return QSize(1, 1) * fontMetrics().height() * 4;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QRect place({}, sizeHint());
        place.moveCenter(rect().center());
        painter.drawPixmap(place,
            symbolicPixmap(
                u"drop"_s, place.size(), devicePixelRatioF(), quietTextColor(palette())));
    }
};

} // namespace

EmptyArea::EmptyArea(QWidget *parent)
    : QWidget(parent)
{
    auto *title = new QLabel(tr("Drop images here"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    auto *paste = new QLabel(tr("or press Ctrl+V to paste a picture"), this);
    paste->setAlignment(Qt::AlignCenter);
    auto *choose = new QPushButton(tr("Choose files…"), this);
    choose->setObjectName(u"chooseFilesButton"_s);
    connect(choose, &QPushButton::clicked, this, &EmptyArea::chooseRequested);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(3);
    layout->addWidget(new DropPicture(this));
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(title);
    layout->addWidget(paste);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(choose, 0, Qt::AlignCenter);
    layout->addStretch(4);
}

void EmptyArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const int unit = fontMetrics().height();
    painter.setPen(QPen(lineColor(palette()), unit / 8.0, Qt::DashLine));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(unit, unit, -unit, -unit), unit / 2.0, unit / 2.0);
}

} // namespace imgurl
