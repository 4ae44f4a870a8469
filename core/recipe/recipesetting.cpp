// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/recipesetting.h"

#include "settings/keys.h"
#include "settings/settings.h"

namespace imgurl {

Recipe readRecipe(const Settings &settings, const AccountId &account)
{
    Recipe recipe;
    recipe.metadata =
        metadataRuleFrom(settings.value(keys::metadata, account)).value_or(recipe.metadata);
    recipe.shrink = settings.value(keys::shrink, account);
    const int edge = settings.value(keys::longestEdge, account);
    if (edge >= 0 && edge <= Recipe::kLargestEdge)
        recipe.longestEdge = edge;
    recipe.format =
        shrunkFormatFrom(settings.value(keys::shrunkFormat, account)).value_or(recipe.format);
    const int quality = settings.value(keys::quality, account);
    if (quality >= 1 && quality <= 100)
        recipe.quality = quality;
    recipe.nameTemplate = settings.value(keys::nameTemplate, account);
    recipe.linkAgain = settings.value(keys::linkAgain, account);
    return recipe;
}

void writeRecipe(Settings &settings, const AccountId &account, const Recipe &recipe)
{
    settings.set(keys::metadata, account, metadataRuleName(recipe.metadata));
    settings.set(keys::shrink, account, recipe.shrink);
    settings.set(keys::longestEdge, account, recipe.longestEdge);
    settings.set(keys::shrunkFormat, account, shrunkFormatName(recipe.format));
    settings.set(keys::quality, account, recipe.quality);
    settings.set(keys::nameTemplate, account, recipe.nameTemplate);
    settings.set(keys::linkAgain, account, recipe.linkAgain);
}

} // namespace imgurl
