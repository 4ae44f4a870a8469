// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/noticebar.h"

namespace imgurl {

class IntakeGuide;

//! Says that folders are being looked through, when that takes a while, and can end it.
class LookingNotice final : public NoticeBar {
    Q_OBJECT

public:
    explicit LookingNotice(IntakeGuide &guide, QWidget *parent = nullptr);
};

} // namespace imgurl
