// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/cleanedblock.h"

namespace imgurl {

// Blocks are what follows "Exif\0\0": a TIFF without pixels.

//! 1 to 8; 1 when the block does not say.
[[nodiscard]] int exifOrientation(QByteArrayView tiff);
//! Says the orientation and nothing else.
[[nodiscard]] QByteArray exifOfOrientation(int orientation);

//! Works in place, so that every offset stays true, those of maker notes too: what goes becomes
//! zeros. A block that cannot be read goes, all but its orientation.
[[nodiscard]] BlockCleaning exifWithoutLocation(const QByteArray &tiff);

} // namespace imgurl
