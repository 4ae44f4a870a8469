// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! Reads the first directory of a TIFF or BigTIFF. Nothing for a camera's raw file, whose first
//! page is a thumbnail.
[[nodiscard]] std::optional<ImageHeader> readTiffHeader(QIODevice &device);

} // namespace imgurl
