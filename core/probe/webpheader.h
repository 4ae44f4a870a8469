// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! Reads the first chunk of a WebP, and finds its EXIF block where it says that it has one.
[[nodiscard]] std::optional<ImageHeader> readWebPHeader(QIODevice &device);

} // namespace imgurl
