// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"

namespace imgurl {

//! What is not taken and why, a sentence for each kind of reason; empty when all is taken.
[[nodiscard]] QString refusalSentence(const QList<RefusedSource> &refused);

} // namespace imgurl
