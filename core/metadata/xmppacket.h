// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/cleanedblock.h"

namespace imgurl {

//! Without every property that names a place, at any depth. A packet that is no XML goes.
[[nodiscard]] BlockCleaning xmpWithoutLocation(const QByteArray &packet);
//! Without what points to more XMP in segments of its own.
[[nodiscard]] QByteArray xmpWithoutExtension(const QByteArray &packet);

} // namespace imgurl
