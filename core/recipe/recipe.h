// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/metadatarule.h"

#include <QString>

#include <optional>

namespace imgurl {

//! The format that a shrunk image has.
enum class ShrunkFormat { Keep, Jpeg, WebP, Png };

//! What is to become of an image before it leaves.
struct Recipe {
    static constexpr int kLargestEdge = 30'000;

    MetadataRule metadata = MetadataRule::RemoveLocation;
    bool shrink = false; //!< without it edge, format and quality mean nothing
    int longestEdge = 1920; //!< pixels, up to kLargestEdge; 0: any
    ShrunkFormat format = ShrunkFormat::Keep;
    int quality = 85; //!< 1 to 100, of JPEG and WebP
    qint64 mostBytes = 0; //!< shrunk, by whatever it takes, to this; 0: no bound
    QString nameTemplate{}; //!< see expandName(); empty: the name stays
    bool linkAgain = true; //!< the same image again is not sent: its row gets the link there is

    friend bool operator==(const Recipe &, const Recipe &) = default;
};

// Words of options, of the settings and of the store: "location", "all", "keep"; "keep", "jpeg",
// "webp", "png".
[[nodiscard]] QString metadataRuleName(MetadataRule rule);
[[nodiscard]] std::optional<MetadataRule> metadataRuleFrom(QStringView name);
[[nodiscard]] QString shrunkFormatName(ShrunkFormat format);
[[nodiscard]] std::optional<ShrunkFormat> shrunkFormatFrom(QStringView name);

//! What of a recipe makes the bytes, as "location edge=1920 format=webp quality=85": where two are
//! equal, the same file becomes the same.
[[nodiscard]] QString recipeText(const Recipe &recipe);
//! What the text does not tell, or tells wrong, is as in a new Recipe.
[[nodiscard]] Recipe recipeFromText(const QString &text);

} // namespace imgurl
