// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitstatus.h"
#include "target/targetproblem.h"

namespace imgurl {

[[nodiscard]] Refusal refusalOf(const TargetProblem &problem);

} // namespace imgurl
