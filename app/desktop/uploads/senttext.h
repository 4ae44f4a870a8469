// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

struct Upload;

// What an image has become before it left, in words. Empty where there is nothing to tell.

[[nodiscard]] QString sizesText(const Upload &row); //!< "4.1 MB → 820 kB", or the one size
[[nodiscard]] QString removedText(const Upload &row); //!< "location removed"
//! A warning: "Still tells its place".
[[nodiscard]] QString locationNote(const Upload &row);
//! All of it, a sentence a line, and where the image was fetched.
[[nodiscard]] QString sentLines(const Upload &row);
//! Where the image was or will be fetched, without a password.
[[nodiscard]] QString addressText(const Upload &row);

} // namespace imgurl
