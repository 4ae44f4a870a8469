// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace imgurl {

// Neither an address nor a text can end the link it is put in early or add anything behind it.

//! Percent-encoded, the characters that end a link in Markdown, HTML or BBCode too; of HTML the
//! ampersand is left.
[[nodiscard]] QString linkAddress(const QUrl &url);

//! Without line breaks and control characters.
[[nodiscard]] QString oneLine(const QString &text);

//! For the description of a Markdown link; its title needs more.
[[nodiscard]] QString markdownEscaped(const QString &text);

//! For text and attributes in quotes of either kind.
[[nodiscard]] QString htmlEscaped(const QString &text);

//! BBCode has no escapes: round brackets in the place of square ones.
[[nodiscard]] QString bbcodeEscaped(const QString &text);

} // namespace imgurl
