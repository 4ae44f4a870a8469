// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QString>

namespace imgurl {

//! What went wrong, in one sentence a person can act on; the site's own words, if there are any,
//! are shown beside it. `fileSize` is the size of what was sent in bytes, -1 when this was no
//! upload.
[[nodiscard]] QString errorSentence(const ApiError &error, qint64 fileSize);
//! The same with the site's own words behind it.
[[nodiscard]] QString failureSentence(const ApiError &error, qint64 fileSize);

} // namespace imgurl
