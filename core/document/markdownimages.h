// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/imagereference.h"

#include <QByteArray>
#include <QList>

namespace imgurl {

//! What a Markdown text shows, images in raw HTML too, in the order of the text, which is UTF-8. A
//! definition that several images use comes once. Left out are those whose place is not certain.
[[nodiscard]] QList<ImageReference> imagesInMarkdown(const QByteArray &text);

//! Where the Markdown begins: behind a byte order mark and the metadata of a blog's page.
[[nodiscard]] qsizetype beginOfMarkdown(const QByteArray &text);

} // namespace imgurl
