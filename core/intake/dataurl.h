// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "intake/sources.h"

namespace imgurl {

[[nodiscard]] bool isDataUrl(QStringView text);

//! The picture that a data: URL holds, up to 64 MiB, told by its content whatever its media type
//! says. Blanks and percent signs in base64 do no harm. Errors: DataDamaged, TooLarge,
//! NotAnImage. Costs some milliseconds a megabyte.
[[nodiscard]] Result<PictureSource, IntakeProblem> pictureFromDataUrl(const QString &url);

} // namespace imgurl
