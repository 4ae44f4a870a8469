// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/webpheader.h"

#include "probe/tiffreader.h"

#include <QtEndian>

namespace imgurl {

namespace {

constexpr int kMostChunks = 10'000;
constexpr qint64 kLongestExif = 1024 * 1024;

constexpr char kHasAlpha = 0x10;
constexpr char kHasExif = 0x08;
constexpr char kIsAnimated = 0x02;

template <typename T> T little(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

//! Behind the pictures, as its place is.
int findOrientation(QIODevice &device)
{
    if (!device.seek(12))
        return 1;
    for (int i = 0; i < kMostChunks; ++i) {
        const QByteArray chunk = device.read(8);
        if (chunk.size() != 8)
            break;
        const qint64 length = little<quint32>(chunk, 4);
        if (chunk.startsWith("EXIF")) {
            const QByteArray exif = device.read(qMin(length, kLongestExif));
            // Some writers put the name in front that it has in a JPEG.
            const bool named = exif.startsWith(QByteArrayView("Exif\0\0", 6));
            return TiffReader(QByteArrayView(exif).sliced(named ? 6 : 0)).orientation();
        }
        const qint64 padded = length + length % 2;
        if (device.skip(padded) != padded)
            break;
    }
    return 1;
}

ImageHeader extended(QIODevice &device, QByteArrayView head)
{
    const quint32 width = little<quint32>(head, 24) & 0xffffff;
    const quint32 height = little<quint32>(head, 26) >> 8;
    ImageHeader header{ImageFormat::WebP, QSize(int(width) + 1, int(height) + 1)};
    const char flags = head.at(20);
    header.mayBeTransparent = flags & kHasAlpha;
    header.animated = flags & kIsAnimated;
    if (flags & kHasExif)
        header.orientation = findOrientation(device);
    return header;
}

} // namespace

std::optional<ImageHeader> readWebPHeader(QIODevice &device)
{
    const QByteArray head = device.read(30);
    if (head.size() != 30)
        return std::nullopt;
    const QByteArrayView chunk = QByteArrayView(head).sliced(12, 4);
    if (chunk == "VP8X")
        return extended(device, head);
    ImageHeader header{ImageFormat::WebP, {}};
    if (chunk == "VP8L" && head.at(20) == '\x2f') {
        const auto bits = little<quint32>(head, 21);
        header.storedSize = QSize(int(bits & 0x3fff) + 1, int((bits >> 14) & 0x3fff) + 1);
        header.mayBeTransparent = (bits >> 28) & 1;
        return header;
    }
    if (chunk == "VP8 " && head.sliced(23, 3) == "\x9d\x01\x2a") {
        const QSize size(little<quint16>(head, 26) & 0x3fff, little<quint16>(head, 28) & 0x3fff);
        header.storedSize = size.isEmpty() ? QSize() : size;
        header.mayBeTransparent = false;
        return header;
    }
    return std::nullopt;
}

} // namespace imgurl
