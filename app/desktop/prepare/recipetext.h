// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

#include <QDateTime>
#include <QString>

namespace imgurl {

// What a recipe does, in words.

//! What switching shrinking on means, as the text of a button: "&Shrink to 1920 px, WebP".
[[nodiscard]] QString shrinkText(const Recipe &recipe);
//! All else: "Location is removed · named {date}-{name}".
[[nodiscard]] QString besidesText(const Recipe &recipe);
//! What a picture called sunset.jpg, given at that time, would be called at the site.
[[nodiscard]] QString exampleName(const Recipe &recipe, const QDateTime &time);

} // namespace imgurl
