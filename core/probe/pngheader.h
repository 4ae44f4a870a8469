// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! Walks the chunks of a PNG up to its pixels.
[[nodiscard]] std::optional<ImageHeader> readPngHeader(QIODevice &device);

} // namespace imgurl
