// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace imgurl {

//! What the list shows while it is empty: the three ways in, and nothing else.
class EmptyArea final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyArea(QWidget *parent = nullptr);

Q_SIGNALS:
    void chooseRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace imgurl
