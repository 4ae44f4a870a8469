// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/htmlimages.h"

#include "intake/imgtag.h"

namespace imgurl {

QList<ImageReference> imagesInHtml(const QByteArray &text)
{
    // A character for each byte, so that the places are the same.
    const QString html = QString::fromLatin1(text);
    QList<ImageReference> references;
    qsizetype at = 0;
    while (const auto source = nextImgSource(html, at)) {
        using Place = ImageReference::Place;
        const QString value = QString::fromUtf8(text.mid(source->from, source->size));
        references.append({source->from, source->size,
            source->quote.isNull() ? Place::HtmlUnquoted : Place::HtmlQuoted,
            attributeText(value).trimmed()});
    }
    return references;
}

} // namespace imgurl
