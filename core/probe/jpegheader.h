// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! Walks the segments of a JPEG up to its frame header.
[[nodiscard]] std::optional<ImageHeader> readJpegHeader(QIODevice &device);

} // namespace imgurl
