// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target/targetproblem.h"

namespace imgurl {

//! Why it is not known where to upload to, as one sentence for a person.
[[nodiscard]] QString targetSentence(const TargetProblem &problem);

} // namespace imgurl
