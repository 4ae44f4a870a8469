// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/recipetext.h"

#include "recipe/expandname.h"

#include <QCoreApplication>
#include <QStringList>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct RecipeText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::RecipeText)
};

QString formatName(ShrunkFormat format)
{
    switch (format) {
    case ShrunkFormat::Keep:
        return {};
    case ShrunkFormat::Jpeg:
        return u"JPEG"_s;
    case ShrunkFormat::WebP:
        return u"WebP"_s;
    case ShrunkFormat::Png:
        return u"PNG"_s;
    }
    Q_UNREACHABLE();
}

QString metadataText(MetadataRule rule)
{
    switch (rule) {
    case MetadataRule::RemoveLocation:
        return RecipeText::tr("Location is removed");
    case MetadataRule::RemoveAll:
        return RecipeText::tr("All metadata is removed");
    case MetadataRule::Keep:
        return RecipeText::tr("Nothing is removed");
    }
    Q_UNREACHABLE();
}

QString extension(const Recipe &recipe)
{
    if (recipe.shrink && recipe.format == ShrunkFormat::WebP)
        return u".webp"_s;
    if (recipe.shrink && recipe.format == ShrunkFormat::Png)
        return u".png"_s;
    return u".jpg"_s;
}

} // namespace

QString shrinkText(const Recipe &recipe)
{
    const QString format = formatName(recipe.format);
    if (recipe.longestEdge > 0) {
        return format.isEmpty()
            ? RecipeText::tr("&Shrink to %1 px").arg(recipe.longestEdge)
            : RecipeText::tr("&Shrink to %1 px, %2").arg(recipe.longestEdge).arg(format);
    }
    return format.isEmpty() ? RecipeText::tr("&Shrink to quality %1").arg(recipe.quality)
                            : RecipeText::tr("Con&vert to %1").arg(format);
}

QString besidesText(const Recipe &recipe)
{
    QStringList parts{metadataText(recipe.metadata)};
    if (const QString name = recipe.nameTemplate.trimmed(); !name.isEmpty())
        parts << RecipeText::tr("named %1").arg(name);
    if (!recipe.linkAgain)
        parts << RecipeText::tr("the same image is sent again");
    return parts.join(u" · "_s);
}

QString exampleName(const Recipe &recipe, const QDateTime &time)
{
    //: The name of an example picture.
    const NameFacts facts{.fileName = RecipeText::tr("sunset"), .time = time, .seed = 1};
    return expandName(recipe.nameTemplate, facts) + extension(recipe);
}

} // namespace imgurl
