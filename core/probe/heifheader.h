// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! Walks the boxes of HEIC and AVIF up to the properties of the primary picture.
[[nodiscard]] std::optional<ImageHeader> readHeifHeader(QIODevice &device);

} // namespace imgurl
