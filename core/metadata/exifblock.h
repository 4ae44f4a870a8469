// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/cleanedblock.h"

namespace imgurl {

// Blocks are what follows "Exif\0\0": a TIFF without pixels.

//! Says the orientation of `tiff` and the resolution; empty when the orientation is the usual one.
[[nodiscard]] QByteArray exifOfOrientation(const QByteArray &tiff);

//! Without the GPS directory and the places in the maker's notes. A block that cannot be read, or
//! written anew, goes, all but its orientation.
[[nodiscard]] BlockCleaning exifWithoutLocation(const QByteArray &tiff);

} // namespace imgurl
