// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "recipe/recipe.h"

namespace imgurl {

class Settings;

//! What a user wants done to the images of an account. What was never written, or makes no sense,
//! is as in a new Recipe; mostBytes is never kept.
[[nodiscard]] Recipe readRecipe(const Settings &settings, const AccountId &account);
void writeRecipe(Settings &settings, const AccountId &account, const Recipe &recipe);

} // namespace imgurl
