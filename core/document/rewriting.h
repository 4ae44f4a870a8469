// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/imagereference.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>

namespace imgurl {

enum class DocumentKind { Markdown, Html };

//! In the order of the text, which is UTF-8.
[[nodiscard]] QList<ImageReference> imagesIn(DocumentKind kind, const QByteArray &text);

//! What is to stand in the place of a reference.
struct NewLink {
    ImageReference reference;
    QUrl link;
};

//! The text with these links and no other byte changed; `links` in the order of the text. Nothing
//! when it would not be read so: it is read again to see.
[[nodiscard]] std::optional<QByteArray> withLinks(
    DocumentKind kind, const QByteArray &text, const QList<NewLink> &links);

} // namespace imgurl
