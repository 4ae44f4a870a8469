// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"

#include <optional>

namespace imgurl {

//! http:// or https:// and a host.
[[nodiscard]] bool isWebAddress(const QUrl &url);

//! What an address leads to: a file here, an image elsewhere, a picture in itself; or why not. User
//! name, password and fragment of an address go: the fetch sends none.
[[nodiscard]] Source sourceFromUrl(const QUrl &url);

//! Of one line: an http(s), file: or data: URL or an absolute path; nothing when it is words.
[[nodiscard]] std::optional<Source> sourceFromLine(QStringView line);

//! Of a text with one http(s), file: or data: URL or absolute path a line; blank lines do not
//! count, and neither do those that begin with # as in a text/uri-list. All that is no address is
//! refused once. At most 1,000 lines and 1 MiB of text besides data: URLs.
[[nodiscard]] Sources sourcesFromText(const QString &text);

//! Whether this is the source text of an SVG drawing.
[[nodiscard]] bool isDrawing(const QString &beginning);

} // namespace imgurl
