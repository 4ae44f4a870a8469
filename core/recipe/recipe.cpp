// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/recipe.h"

#include "common/enumnames.h"

#include <QStringList>

#include <limits>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<3> kRules = {"location", "all", "keep"};
constexpr EnumNames<4> kFormats = {"keep", "jpeg", "webp", "png"};

template <typename Number> void take(QStringView text, qint64 least, qint64 most, Number &number)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (ok && value >= least && value <= most)
        number = Number(value);
}

} // namespace

QString metadataRuleName(MetadataRule rule)
{
    return enumName(kRules, rule);
}

std::optional<MetadataRule> metadataRuleFrom(QStringView name)
{
    return enumFromName<MetadataRule>(kRules, name);
}

QString shrunkFormatName(ShrunkFormat format)
{
    return enumName(kFormats, format);
}

std::optional<ShrunkFormat> shrunkFormatFrom(QStringView name)
{
    return enumFromName<ShrunkFormat>(kFormats, name);
}

QString recipeText(const Recipe &recipe)
{
    QString text = metadataRuleName(recipe.metadata);
    if (recipe.shrink)
        text += u" edge=%1 format=%2 quality=%3"_s.arg(recipe.longestEdge)
                    .arg(shrunkFormatName(recipe.format))
                    .arg(recipe.quality);
    if (recipe.mostBytes > 0)
        text += u" most=%1"_s.arg(recipe.mostBytes);
    return text;
}

Recipe recipeFromText(const QString &text)
{
    Recipe recipe;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        recipe.metadata = metadataRuleFrom(words.first()).value_or(recipe.metadata);
    for (const QString &word : words) {
        const QStringView value = QStringView(word).mid(word.indexOf(u'=') + 1);
        if (word.startsWith("edge="_L1)) {
            recipe.shrink = true;
            take(value, 0, Recipe::kLargestEdge, recipe.longestEdge);
        } else if (word.startsWith("format="_L1)) {
            recipe.format = shrunkFormatFrom(value).value_or(recipe.format);
        } else if (word.startsWith("quality="_L1)) {
            take(value, 1, 100, recipe.quality);
        } else if (word.startsWith("most="_L1)) {
            take(value, 1, std::numeric_limits<qint64>::max(), recipe.mostBytes);
        }
    }
    return recipe;
}

} // namespace imgurl
