// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <array>
#include <optional>

namespace imgurl {

enum class LinkFormat { Url, Markdown, Html, BBCode };

//! All of them, in the order they are offered.
inline constexpr std::array kLinkFormats = {
    LinkFormat::Url, LinkFormat::Markdown, LinkFormat::Html, LinkFormat::BBCode};

//! Stable, for settings and the command line: "url", "markdown", "html", "bbcode".
[[nodiscard]] QString linkFormatName(LinkFormat format);
[[nodiscard]] std::optional<LinkFormat> linkFormatFromName(const QString &name);

//! What describes the image in a link: its file name without the extension.
[[nodiscard]] QString altText(const QString &fileName);

//! One line to paste; empty for an empty url. Neither url nor alt can end the link early or add
//! anything behind it.
[[nodiscard]] QString formattedLink(LinkFormat format, const QUrl &url, const QString &alt);

} // namespace imgurl
