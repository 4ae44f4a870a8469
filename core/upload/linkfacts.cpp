// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/linkfacts.h"

namespace imgurl {

namespace {

//! Of what the link shows: the site need not say it.
QSize shownSize(const Upload &row)
{
    if (row.sent && !row.sent->pixelSize.isEmpty())
        return row.sent->pixelSize;
    return row.image->pixelSize.isEmpty() ? row.pixelSize : row.image->pixelSize;
}

} // namespace

LinkFacts linkFactsOf(const Upload &row, int number)
{
    if (!row.image)
        return {};
    return {.url = row.image->url,
        .thumbnail = row.image->thumbnailUrl,
        .deleteUrl = row.image->deleteUrl,
        .fileName = row.fileName,
        .album = row.album.name,
        .pixelSize = shownSize(row),
        .number = number};
}

} // namespace imgurl
