// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder.h"

namespace imgurl {

//! The primary picture of HEIC or AVIF, in eight bits, turned and cropped as its boxes say.
[[nodiscard]] Decoded decodeHeif(SourceFile &file);

} // namespace imgurl
