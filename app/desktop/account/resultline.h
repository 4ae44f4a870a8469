// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace imgurl {

//! Where a dialog says how it went: plain text that can be selected, told to screen readers when it
//! changes.
class ResultLine final : public QLabel {
    Q_OBJECT

public:
    explicit ResultLine(QWidget *parent = nullptr);

    void say(const QString &text);
};

} // namespace imgurl
