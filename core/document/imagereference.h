// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

//! Where a document says which image it shows.
struct ImageReference {
    enum class Place {
        Markdown, //!< a destination, or a definition's
        MarkdownBrackets, //!< the same inside < and >
        HtmlQuoted,
        HtmlUnquoted,
    };
    qsizetype from = 0; //!< bytes
    qsizetype size = 0;
    Place place = Place::Markdown;
    QString address; //!< without escapes; percent signs as they are

    [[nodiscard]] qsizetype end() const { return from + size; }
    friend bool operator==(const ImageReference &, const ImageReference &) = default;
};

} // namespace imgurl
