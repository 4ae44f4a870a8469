// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! Goes through the blocks of a GIF up to its second picture, of a still one to its end; one too
//! long to know counts as animated.
[[nodiscard]] std::optional<ImageHeader> readGifHeader(QIODevice &device);

} // namespace imgurl
