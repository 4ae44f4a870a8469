// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace imgurl {

//! The value of an <img src>, as it stands in the text, and what stands around it.
struct ImgSource {
    qsizetype from = 0;
    qsizetype size = 0;
    QChar quote; //!< null: none

    friend bool operator==(const ImgSource &, const ImgSource &) = default;
};

//! The next image of a page that has a source, from `at` on, which is behind its tag then; nothing
//! when there is none. As browsers see it: what a comment, a script, a style sheet or a text field
//! holds is no image.
[[nodiscard]] std::optional<ImgSource> nextImgSource(QStringView html, qsizetype &at);

//! The value of an attribute without entities; of the named ones those that an attribute must be
//! written with are known.
[[nodiscard]] QString attributeText(QStringView value);

} // namespace imgurl
