// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

#include <optional>

namespace CLI {
class App;
}

namespace imgurl {

//! What a command changes of an account's recipe.
struct RecipeOptions {
    std::optional<MetadataRule> metadata;
    std::optional<bool> shrink; //!< given with edge, format and quality, too
    std::optional<int> longestEdge;
    std::optional<ShrunkFormat> format;
    std::optional<int> quality;
    std::optional<QString> nameTemplate;
    bool again = false;
};

//! The options that fill them.
void addRecipeOptions(CLI::App &command, RecipeOptions &options);
//! The account's recipe, changed.
[[nodiscard]] Recipe changed(const Recipe &recipe, const RecipeOptions &options);

} // namespace imgurl
