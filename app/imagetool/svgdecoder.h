// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder.h"

namespace imgurl {

//! The drawing in its own size, or its longest edge as told; nothing outside the file is read.
[[nodiscard]] Decoded decodeSvg(SourceFile &file, int longestEdge);

} // namespace imgurl
