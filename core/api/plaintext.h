// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"

#include <QString>

namespace imgurl {

//! Words of a server are untrusted: shown as plain text, never longer than this.
constexpr qsizetype kServerWordsLimit = 300;

//! What a reader would see of `html`: no tags, scripts, styles or control characters, entities
//! decoded, white space folded. Not shortened.
[[nodiscard]] QString visibleText(const QString &html);

//! The page's <title>, or nothing.
[[nodiscard]] QString pageTitle(const QString &html);

[[nodiscard]] QString decodeEntities(const QString &text);

//! A name that the site may have escaped: entities decoded, nothing invisible, on one line.
[[nodiscard]] QString plainName(const QString &name);

//! The site's own words as they may be shown and stored: visibleText() without uid, token and
//! delete links, at most `limit` characters.
[[nodiscard]] QString serverWords(
    const QString &html, const Credentials &secrets, qsizetype limit = kServerWordsLimit);

} // namespace imgurl
