// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/preparedfile.h"
#include "recipe/recipe.h"

namespace imgurl {

//! Makes of a source what a recipe says, or leaves it as it is. `name` may have any extension.
//! Blocks. Errors: those of opening and reading a file, FileChanged when it is not the one that was
//! looked at, SpoolNotWritable, Canceled.
[[nodiscard]] Result<PreparedFile, ApiError> makeFile(const KnownSource &source,
    const Recipe &recipe, const QString &name, const CopyFolder &copies,
    const CancelCheck &isCanceled);

} // namespace imgurl
