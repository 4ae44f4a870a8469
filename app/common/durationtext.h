// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace imgurl {

//! "20 s left", "5 min left", "2 h 10 min left".
[[nodiscard]] QString timeLeftText(std::chrono::seconds left);

} // namespace imgurl
