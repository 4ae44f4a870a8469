// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QUrl>

#include <array>

namespace imgurl {

//! What a template can show of an image.
struct LinkFacts {
    QUrl url{};
    QUrl thumbnail{}; //!< empty: the site made none
    QUrl deleteUrl{};
    QString fileName{};
    QString album{}; //!< name; empty: none
    QSize pixelSize{}; //!< empty: not known
    int number = 1; //!< its place among those that are copied or printed at once
};

//! The fields, in the order they are offered; {delete} is none of them.
inline constexpr std::array kLinkFields{
    "url", "thumb", "name", "alt", "width", "height", "album", "n"};

enum class DeleteField {
    Kept, //!< stands there as it was written
    Filled,
};

//! Whether a template asks for delete links.
[[nodiscard]] bool wantsDeleteLink(const QString &text);

//! `text` with its fields filled in, each escaped for what it stands in: a tag, a Markdown link or
//! its title, BBCode, or plain text. {alt} is the name without its extension; {thumb} is the image
//! where the site made no thumbnail; what is not known is empty. Braces around other words stay.
//! Empty for an empty url.
[[nodiscard]] QString expandLink(
    const QString &text, const LinkFacts &facts, DeleteField deleteField = DeleteField::Kept);

} // namespace imgurl
