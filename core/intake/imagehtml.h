// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"

#include <optional>

namespace imgurl {

//! The picture that a browser's drag of HTML is about: the `src` of its first <img>, as an address
//! or a data: URL; refused when it is relative, for the page is not known, or of this computer:
//! a page must not lead to files here. Nothing without an <img src>.
[[nodiscard]] std::optional<Source> imageFromHtml(const QString &html);

} // namespace imgurl
