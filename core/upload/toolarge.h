// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

namespace imgurl {

//! Whether a site that did this to a file of `size` bytes would, as far as can be known, take a
//! smaller one. Few say it: PHP tells of no file at all beyond its own limit, and proxies hang up.
[[nodiscard]] bool isTooLarge(const ApiError &error, qint64 size);
//! The same where the site itself said so, or said that it got nothing: sending a smaller file can
//! make no second copy there.
[[nodiscard]] bool isRefusedAsTooLarge(const ApiError &error, qint64 size);

} // namespace imgurl
