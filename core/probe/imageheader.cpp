// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/imageheader.h"

#include "probe/jpegheader.h"

#include <QtEndian>

#include <limits>

namespace imgurl {

namespace {

constexpr qsizetype kLongestHeader = 32;

template <typename T> T little(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

ImageHeader header(ImageFormat format, qint64 width, qint64 height)
{
    constexpr qint64 limit = std::numeric_limits<int>::max();
    const bool known = width > 0 && height > 0 && width <= limit && height <= limit;
    return {format, known ? QSize(static_cast<int>(width), static_cast<int>(height)) : QSize()};
}

std::optional<ImageHeader> png(QByteArrayView head)
{
    if (head.size() < 24 || head.sliced(12, 4) != "IHDR")
        return std::nullopt;
    const auto width = qFromBigEndian<quint32>(head.data() + 16);
    const auto height = qFromBigEndian<quint32>(head.data() + 20);
    if (width == 0 || height == 0)
        return std::nullopt;
    return header(ImageFormat::Png, width, height);
}

std::optional<ImageHeader> gif(QByteArrayView head)
{
    if (head.size() < 13)
        return std::nullopt;
    return header(ImageFormat::Gif, little<quint16>(head, 6), little<quint16>(head, 8));
}

std::optional<ImageHeader> webp(QByteArrayView head)
{
    if (head.size() < 30)
        return std::nullopt;
    const QByteArrayView chunk = head.sliced(12, 4);
    if (chunk == "VP8X") {
        const quint32 width = little<quint32>(head, 24) & 0xffffff;
        const quint32 height = little<quint32>(head, 26) >> 8;
        return header(ImageFormat::WebP, qint64{width} + 1, qint64{height} + 1);
    }
    if (chunk == "VP8L" && head.at(20) == '\x2f') {
        const auto bits = little<quint32>(head, 21);
        return header(ImageFormat::WebP, (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    if (chunk == "VP8 " && head.sliced(23, 3) == "\x9d\x01\x2a") {
        return header(ImageFormat::WebP, little<quint16>(head, 26) & 0x3fff,
            little<quint16>(head, 28) & 0x3fff);
    }
    return std::nullopt;
}

// "BM" also begins words: only the sizes that its second header is known to have are believed.
std::optional<ImageHeader> bmp(QByteArrayView head)
{
    if (head.size() < 26)
        return std::nullopt;
    switch (little<quint32>(head, 14)) {
    case 12:
        return header(ImageFormat::Bmp, little<quint16>(head, 18), little<quint16>(head, 20));
    case 40:
    case 52:
    case 56:
    case 64:
    case 108:
    case 124: // a negative height: rows from the top down
        return header(
            ImageFormat::Bmp, little<qint32>(head, 18), qAbs(qint64{little<qint32>(head, 22)}));
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<ImageHeader> readImageHeader(QIODevice &device)
{
    const QByteArray head = device.peek(kLongestHeader);
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return png(head);
    if (head.startsWith("\xff\xd8\xff"))
        return readJpegHeader(device);
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return gif(head);
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return webp(head);
    if (head.startsWith("BM"))
        return bmp(head);
    return std::nullopt;
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
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
