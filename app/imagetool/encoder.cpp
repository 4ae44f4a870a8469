// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoder.h"

#include <QColorSpace>
#include <QFile>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>

#include <fcntl.h>

namespace imgurl {

namespace {

bool isGrey(const QImage &image)
{
    return image.format() == QImage::Format_Grayscale8
        || image.format() == QImage::Format_Grayscale16;
}

//! Whether the image's profile is for the kind of pixels that it has: a reader may attach that of
//! the CMYK or the grey that it converted from.
bool hasFittingProfile(const QImage &image)
{
    if (!image.colorSpace().isValid())
        return false;
    const QByteArray kind = image.colorSpace().iccProfile().mid(16, 4);
    return kind == (isGrey(image) ? "GRAY" : "RGB ");
}

bool isOpaque(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return true;
    for (int y = 0; y < image.height(); ++y) {
        const QImage row =
            image.copy(0, y, image.width(), 1).convertToFormat(QImage::Format_Alpha8);
        const QByteArrayView alphas(row.constScanLine(0), row.width());
        if (std::any_of(alphas.begin(), alphas.end(), [](char alpha) { return alpha != '\xff'; }))
            return false;
    }
    return true;
}

QImage onWhite(const QImage &image)
{
    QImage result(image.size(), QImage::Format_RGB32);
    result.fill(Qt::white);
    result.setColorSpace(image.colorSpace());
    QPainter painter(&result);
    painter.drawImage(0, 0, image);
    return result;
}

//! The same pixels without texts: names, places, remarks.
QImage bare(const QImage &image)
{
    QImage result(
        image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    result.setColorTable(image.colorTable());
    if (hasFittingProfile(image))
        result.setColorSpace(image.colorSpace());
    return result;
}

} // namespace

ImageFormat targetFormat(ImageFormat source, const QImage &image)
{
    switch (source) {
    case ImageFormat::Jpeg:
    case ImageFormat::WebP:
        return source;
    case ImageFormat::Heic:
    case ImageFormat::Avif:
        return isOpaque(image) ? ImageFormat::Jpeg : ImageFormat::Png;
    default:
        return ImageFormat::Png;
    }
}

QImage scaledDown(const QImage &image, int longestEdge)
{
    if (longestEdge == 0 || qMax(image.width(), image.height()) <= longestEdge)
        return image;
    const QSize size =
        image.size().scaled(longestEdge, longestEdge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    // Qt would look up the nearest of the few colours that it has.
    const QImage weighable = image.depth() >= 32 || isGrey(image)
        ? image
        : image.convertToFormat(
            image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    const QImage result = weighable.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return isGrey(image) ? result.convertToFormat(image.format()) : result;
}

ImageToolExit encodeImage(const QImage &image, const QString &path, ImageFormat format, int quality)
{
    const bool flat = format == ImageFormat::Jpeg && image.hasAlphaChannel();
    const QImage source = flat ? onWhite(image) : image;
    const QImage pixels = bare(source);
    if (pixels.isNull())
        return ImageToolExit::OutOfMemory;

    QFile file;
    const int descriptor = ::open(QFile::encodeName(path).constData(),
        O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0600);
    if (descriptor < 0 || !file.open(descriptor, QIODevice::WriteOnly, QFile::AutoCloseHandle))
        return ImageToolExit::NotWritable;
    QImageWriter writer(&file, extension(format));
    if (format != ImageFormat::Png) // where it is how hard to compress
        writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    if (!writer.write(pixels) || !file.flush() || file.error() != QFileDevice::NoError)
        return ImageToolExit::NotWritable;
    return ImageToolExit::Done;
}

} // namespace imgurl
