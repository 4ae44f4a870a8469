// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rasterdecoder.h"

#include "image/upright.h"

#include <QImageReader>
#include <QtEndian>

namespace imgurl {

namespace {

constexpr int kMostMegabytes = 1200; // for a decoder's own image: 16 bits a channel take 800

qint64 mostPixels(const ImageHeader &header, int longestEdge)
{
    const bool scaledWhileDecoded =
        header.format == ImageFormat::Jpeg && longestEdge > 0 && !header.progressive;
    return scaledWhileDecoded ? 2 * kMostPixels : kMostPixels;
}

//! A half, a quarter or an eighth, which a JPEG decoder gives at less cost than the whole: the
//! smallest that leaves smooth scaling something to do. The size itself when there is none.
QSize cheaperSize(QSize size, int longestEdge)
{
    const int longest = qMax(size.width(), size.height());
    for (const int part : {8, 4, 2}) {
        if (longest / part >= longestEdge + longestEdge / 2)
            return (size / double(part)).expandedTo(QSize(1, 1));
    }
    return size;
}

// Qt's reader takes the rows that a cut bitmap lacks for black.
bool isCutBitmap(SourceFile &file)
{
    const QByteArray head = file.peek(34);
    if (head.size() < 34)
        return head.size() < 26;
    const auto number = [&head](qsizetype at) {
        return qint64{qFromLittleEndian<qint32>(head.data() + at)};
    };
    const auto depth = qFromLittleEndian<quint16>(head.data() + 28);
    const qint64 compression = number(30);
    if (number(14) < 40 || (compression != 0 && compression != 3))
        return false;
    const qint64 row = (qAbs(number(18)) * depth + 31) / 32 * 4;
    return file.size() < number(10) + row * qAbs(number(22));
}

} // namespace

Decoded decodeRaster(SourceFile &file, const ImageHeader &header, int longestEdge)
{
    const QSize size = header.storedSize;
    if (size.isEmpty())
        return ImageToolExit::Damaged;
    if (hasTooManyPixels(size, mostPixels(header, longestEdge)))
        return ImageToolExit::TooManyPixels;
    if (header.format == ImageFormat::Bmp && isCutBitmap(file))
        return ImageToolExit::Damaged;

    QImageReader::setAllocationLimit(kMostMegabytes);
    QImageReader reader(&file, extension(header.format));
    reader.setAutoDetectImageFormat(false);
    if (header.format == ImageFormat::Jpeg && longestEdge > 0) {
        if (const QSize cheaper = cheaperSize(size, longestEdge); cheaper != size)
            reader.setScaledSize(cheaper);
    }
    file.forgetReads();
    const QImage image = reader.read();
    if (image.isNull())
        return decoderFailure(size);
    const bool guesses = header.format == ImageFormat::Jpeg || header.format == ImageFormat::Gif;
    if (guesses && file.wasTooShort())
        return ImageToolExit::Damaged;
    return upright(image, header.orientation);
}

} // namespace imgurl
