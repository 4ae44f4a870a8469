// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/scaleddecoder.h"

#include "convert/imageconverter.h"
#include "image/upright.h"
#include "probe/imageheader.h"

#include <QColorSpace>
#include <QImageReader>
#include <QTemporaryFile>

namespace imgurl {

namespace {

// QImageReader's own limit of memory does not hold for what it reads row by row: 900 megapixels of
// PNG, 12 MB on disk, take 4 s. A baseline JPEG is scaled while it is decoded, at some 3 ms a
// megapixel; a progressive one lies in memory whole, at up to 6 bytes a pixel.
qint64 mostPixels(const ImageHeader &header)
{
    if (header.format != ImageFormat::Jpeg)
        return 100'000'000;
    return header.progressive ? 40'000'000 : 200'000'000;
}

QSize fittingInto(QSize size, int longestEdge)
{
    if (size.width() <= longestEdge && size.height() <= longestEdge)
        return size;
    return size.scaled(longestEdge, longestEdge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

bool isDecodedHere(ImageFormat format)
{
    return goesAsItIs(format) || format == ImageFormat::Bmp;
}

QImage decodedHere(RegularFile &file, const ImageHeader &header, int longestEdge)
{
    const QSize stored = header.storedSize;
    if (stored.isEmpty() || qint64{stored.width()} * stored.height() > mostPixels(header))
        return {};
    file.seek(0);
    QImageReader reader(&file, extension(header.format));
    reader.setAutoDetectImageFormat(false);
    reader.setScaledSize(fittingInto(stored, longestEdge));
    const QImage image = reader.read();
    // A JPEG decoder takes a read that failed for the end of the file and fills the rest with grey.
    return file.isCanceled() ? QImage() : upright(image, header.orientation);
}

QImage decodedElsewhere(const QString &path, int longestEdge, const CancelCheck &isCanceled)
{
    QTemporaryFile picture;
    if (!picture.open())
        return {};
    const auto converted =
        convertImage({path, picture.fileName(), ImageFormat::Png, 90, longestEdge}, isCanceled);
    return converted ? QImage(picture.fileName(), "png") : QImage();
}

} // namespace

QImage decodeScaled(const QString &path, int longestEdge, const CancelCheck &isCanceled)
{
    RegularFile file(path, isCanceled);
    if (!file.openExisting())
        return {};
    const auto header = readImageHeader(file);
    if (!header)
        return {};
    QImage image = isDecodedHere(header->format) ? decodedHere(file, *header, longestEdge)
                                                 : decodedElsewhere(path, longestEdge, isCanceled);
    if (image.isNull())
        return {};
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace::SRgb)
        image.convertToColorSpace(QColorSpace::SRgb);
    return image.convertToFormat(
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

} // namespace imgurl
