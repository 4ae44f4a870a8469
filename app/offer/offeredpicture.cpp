// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offer/offeredpicture.h"

#include "probe/imageheader.h"

#include <QBuffer>
#include <QMimeData>

namespace imgurl {

OfferedPicture readPicture(const QMimeData &data)
{
    // PNG first: whoever offers it beside others has a bitmap, and would make the others of it.
    for (const ImageFormat format :
        {ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Jpeg}) {
        const QString type = QString::fromLatin1(contentType(format));
        if (!data.hasFormat(type))
            continue;
        QByteArray content = data.data(type);
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        const auto header = readImageHeader(buffer);
        if (header && header->format == format)
            return {content, extension(format), {}};
    }
    return {{}, {}, data.imageData().value<QImage>()};
}

} // namespace imgurl
