// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offer/offered.h"

#include "offer/offer.h"
#include "offer/offeredpicture.h"

#include <QBuffer>

namespace imgurl {

namespace {

Source pictureOf(const QImage &bitmap)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!bitmap.save(&buffer, "PNG"))
        return RefusedSource{IntakeProblem::NotKept, {}};
    return PictureSource{buffer.data(), "png"};
}

} // namespace

Offered readOffered(const QMimeData &data)
{
    const Offer offer = readOffer(data);
    if (!offer.bitmap)
        return {offer.sources, {}};
    const OfferedPicture picture = readPicture(data);
    if (!picture.content.isEmpty())
        return {{PictureSource{picture.content, picture.extension}}, {}};
    if (!picture.bitmap.isNull())
        return {{}, picture.bitmap};
    return {offer.sources, {}, offer.sources.isEmpty()};
}

Sources sourcesOf(const Offered &offered)
{
    Sources sources = offered.sources;
    if (!offered.bitmap.isNull())
        sources.prepend(pictureOf(offered.bitmap));
    if (offered.damaged)
        sources.append(RefusedSource{IntakeProblem::DataDamaged, {}});
    return sources;
}

Sources offeredSources(const QMimeData &data)
{
    return sourcesOf(readOffered(data));
}

} // namespace imgurl
