// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/pngheader.h"

#include "probe/tiffreader.h"

#include <QtEndian>

#include <limits>

namespace imgurl {

namespace {

constexpr int kMostChunks = 10'000;
constexpr qint64 kLongestExif = 64 * 1024;

QSize sizeOf(quint32 width, quint32 height)
{
    constexpr quint32 limit = std::numeric_limits<int>::max();
    return width <= limit && height <= limit ? QSize(int(width), int(height)) : QSize();
}

} // namespace

std::optional<ImageHeader> readPngHeader(QIODevice &device)
{
    const QByteArray head = device.read(33);
    if (head.size() < 26 || head.sliced(12, 4) != "IHDR")
        return std::nullopt;
    const auto width = qFromBigEndian<quint32>(head.data() + 16);
    const auto height = qFromBigEndian<quint32>(head.data() + 20);
    if (width == 0 || height == 0)
        return std::nullopt;
    ImageHeader header{ImageFormat::Png, sizeOf(width, height)};
    header.mayBeTransparent = head.at(25) & 4;

    for (int i = 0; i < kMostChunks; ++i) {
        const QByteArray chunk = device.read(8);
        if (chunk.size() != 8 || chunk.endsWith("IDAT"))
            break;
        qint64 left = qint64{qFromBigEndian<quint32>(chunk.data())} + 4; // 4: its checksum
        if (chunk.endsWith("acTL")) {
            header.animated = true;
        } else if (chunk.endsWith("tRNS")) {
            header.mayBeTransparent = true;
        } else if (chunk.endsWith("eXIf") && left <= kLongestExif) {
            const QByteArray exif = device.read(left);
            header.orientation = TiffReader(exif).orientation();
            left -= exif.size();
        }
        if (device.skip(left) != left)
            break;
    }
    return header;
}

} // namespace imgurl
