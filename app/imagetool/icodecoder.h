// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder.h"

namespace imgurl {

//! The largest picture of an icon.
[[nodiscard]] Decoded decodeIco(SourceFile &file);

} // namespace imgurl
