// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/filewindow.h"

namespace imgurl {

//! Whether an XMP block or a comment of a GIF names a place.
[[nodiscard]] bool gifShowsLocation(FileWindow &file);

} // namespace imgurl
