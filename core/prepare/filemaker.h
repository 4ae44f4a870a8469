// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/preparedfile.h"
#include "recipe/recipe.h"

namespace imgurl {

//! Makes of a source what a recipe says and the site needs, or leaves it as it is. What moves is
//! never decoded, and nothing becomes larger by being shrunk. `name` may have any extension.
//! Blocks. Errors: those of findMetadata() and, where the format has to change, of convertImage();
//! NotShrunk, FileChanged when it is not the file that was looked at, SpoolNotWritable, Canceled.
[[nodiscard]] Result<PreparedFile, ApiError> makeFile(const KnownSource &source,
    const Recipe &recipe, const QString &name, const CopyFolder &copies,
    const CancelCheck &isCanceled);

} // namespace imgurl
