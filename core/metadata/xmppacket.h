// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/cleanedblock.h"

namespace imgurl {

//! Without every property that names a place, at any depth, and those that point to what goes in
//! any case: XMP in segments of its own, a motion photo's video. A packet that is no XML goes.
[[nodiscard]] BlockCleaning xmpWithoutLocation(const QByteArray &packet);

} // namespace imgurl
