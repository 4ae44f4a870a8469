// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/imageheader.h"

#include "probe/gifheader.h"
#include "probe/heifheader.h"
#include "probe/icoheader.h"
#include "probe/jpegheader.h"
#include "probe/pngheader.h"
#include "probe/svgheader.h"
#include "probe/tiffheader.h"
#include "probe/webpheader.h"

#include <QtEndian>

#include <limits>

namespace imgurl {

namespace {

constexpr qsizetype kLongestHeader = 32;

template <typename T> T little(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

ImageHeader bmpOf(qint64 width, qint64 height)
{
    constexpr qint64 limit = std::numeric_limits<int>::max();
    const bool known = width > 0 && height > 0 && width <= limit && height <= limit;
    return {ImageFormat::Bmp, known ? QSize(int(width), int(height)) : QSize()};
}

// "BM" also begins words: only the sizes that its second header is known to have are believed.
std::optional<ImageHeader> bmp(QByteArrayView head)
{
    if (head.size() < 26)
        return std::nullopt;
    switch (little<quint32>(head, 14)) {
    case 12:
        return bmpOf(little<quint16>(head, 18), little<quint16>(head, 20));
    case 40:
    case 52:
    case 56:
    case 64:
    case 108:
    case 124: // a negative height: rows from the top down
        return bmpOf(little<qint32>(head, 18), qAbs(qint64{little<qint32>(head, 22)}));
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<ImageHeader> readImageHeader(QIODevice &device)
{
    const QByteArray head = device.peek(kLongestHeader);
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return readPngHeader(device);
    if (head.startsWith("\xff\xd8\xff"))
        return readJpegHeader(device);
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return readGifHeader(device);
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return readWebPHeader(device);
    if (head.startsWith("BM"))
        return bmp(head);
    if (head.startsWith(QByteArrayView("\0\0\1\0", 4)))
        return readIcoHeader(device);
    for (const QByteArrayView start : {QByteArrayView("II*\0", 4), QByteArrayView("MM\0*", 4),
             QByteArrayView("II+\0", 4), QByteArrayView("MM\0+", 4)}) {
        if (head.startsWith(start))
            return readTiffHeader(device);
    }
    if (head.mid(4, 4) == "ftyp")
        return readHeifHeader(device);
    return readSvgHeader(device);
}

bool goesAsItIs(ImageFormat format)
{
    return format == ImageFormat::Png || format == ImageFormat::Jpeg || format == ImageFormat::Gif
        || format == ImageFormat::WebP;
}

QByteArray contentType(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return "image/png";
    case ImageFormat::Jpeg:
        return "image/jpeg";
    case ImageFormat::Gif:
        return "image/gif";
    case ImageFormat::WebP:
        return "image/webp";
    case ImageFormat::Bmp:
        return "image/bmp";
    case ImageFormat::Ico:
        return "image/vnd.microsoft.icon";
    case ImageFormat::Tiff:
        return "image/tiff";
    case ImageFormat::Svg:
        return "image/svg+xml";
    case ImageFormat::Heic:
        return "image/heic";
    case ImageFormat::Avif:
        return "image/avif";
    }
    Q_UNREACHABLE();
}

QByteArray extension(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return "png";
    case ImageFormat::Jpeg:
        return "jpg";
    case ImageFormat::Gif:
        return "gif";
    case ImageFormat::WebP:
        return "webp";
    case ImageFormat::Bmp:
        return "bmp";
    case ImageFormat::Ico:
        return "ico";
    case ImageFormat::Tiff:
        return "tiff";
    case ImageFormat::Svg:
        return "svg";
    case ImageFormat::Heic:
        return "heic";
    case ImageFormat::Avif:
        return "avif";
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
