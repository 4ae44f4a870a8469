// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! Tells a drawing by its first element, in UTF-8 or UTF-16. Its size takes a renderer to know.
[[nodiscard]] std::optional<ImageHeader> readSvgHeader(QIODevice &device);

} // namespace imgurl
