// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/jpegheader.h"

#include "probe/tiffreader.h"

#include <QtEndian>

namespace imgurl {

namespace {

// A picture of a camera has some dozen segments before its frame, its colour profile included.
constexpr int kMostSegments = 1000;
constexpr int kMostStrayBytes = 4096;
constexpr uchar kEndOfImage = 0xd9;
constexpr uchar kStartOfScan = 0xda;

// SOF0 to SOF15; C4, C8 and CC are tables and extensions.
bool isFrame(uchar marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool isWithoutLength(uchar marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

bool isProgressive(uchar marker)
{
    return marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
}

//! The next marker, as every decoder finds it: past stray bytes. 0 when there is none.
uchar nextMarker(QIODevice &device)
{
    char c = 0;
    for (int skipped = 0; c != '\xff'; ++skipped) {
        if (skipped > kMostStrayBytes || !device.getChar(&c))
            return 0;
    }
    while (c == '\xff') {
        if (!device.getChar(&c))
            return 0;
    }
    return static_cast<uchar>(c);
}

} // namespace

std::optional<ImageHeader> readJpegHeader(QIODevice &device)
{
    ImageHeader header;
    header.format = ImageFormat::Jpeg;
    header.mayBeTransparent = false;
    bool orientationSeen = false;
    for (int i = 0; i < kMostSegments; ++i) {
        const uchar marker = nextMarker(device);
        if (isWithoutLength(marker))
            continue;
        const QByteArray lengthBytes = device.read(2);
        if (marker == 0 || marker == kEndOfImage || marker == kStartOfScan
            || lengthBytes.size() != 2)
            return std::nullopt;
        const qint64 length = qint64{qFromBigEndian<quint16>(lengthBytes.data())} - 2;
        if (isFrame(marker)) {
            const QByteArray frame = device.read(5);
            if (frame.size() != 5)
                return std::nullopt;
            header.storedSize = QSize(qFromBigEndian<quint16>(frame.data() + 3),
                qFromBigEndian<quint16>(frame.data() + 1));
            header.progressive = isProgressive(marker);
            return header;
        }
        if (marker == 0xe1 && !orientationSeen) {
            const QByteArray block = device.read(qMax<qint64>(length, 0));
            if (block.size() != length)
                return std::nullopt;
            if (block.startsWith(QByteArrayView("Exif\0\0", 6))) {
                header.orientation = TiffReader(QByteArrayView(block).sliced(6)).orientation();
                orientationSeen = true;
            }
        } else if (length < 0 || device.skip(length) != length) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace imgurl
