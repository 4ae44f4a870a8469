// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder.h"

namespace imgurl {

//! What QImageReader knows: PNG, JPEG, GIF, WebP, BMP and TIFF.
[[nodiscard]] Decoded decodeRaster(SourceFile &file, const ImageHeader &header, int longestEdge);

} // namespace imgurl
