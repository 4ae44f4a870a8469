// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/jpegheader.h"

#include <QtEndian>

namespace imgurl {

namespace {

// A picture of a camera has some dozen segments before its frame, its colour profile included.
constexpr int kMostSegments = 1000;
constexpr int kMostStrayBytes = 4096;
constexpr qsizetype kMostEntries = 200;
constexpr quint16 kOrientationTag = 0x0112;
constexpr uchar kEndOfImage = 0xd9;
constexpr uchar kStartOfScan = 0xda;

class ExifReader {
public:
    //! `tiff` is what follows "Exif\0\0".
    explicit ExifReader(QByteArrayView tiff)
        : m_tiff(tiff)
        , m_big(tiff.startsWith("MM"))
    {
    }

    [[nodiscard]] int orientation() const
    {
        if (!m_big && !m_tiff.startsWith("II"))
            return 1;
        const qsizetype directory = number<quint32>(4);
        const qsizetype entries = qMin<qsizetype>(number<quint16>(directory), kMostEntries);
        for (qsizetype i = 0; i < entries; ++i) {
            const qsizetype entry = directory + 2 + 12 * i;
            if (number<quint16>(entry) != kOrientationTag)
                continue;
            const int value = number<quint16>(entry + 8);
            return value >= 1 && value <= 8 ? value : 1;
        }
        return 1;
    }

private:
    //! 0 outside the block.
    template <typename T> [[nodiscard]] T number(qsizetype at) const
    {
        if (at + qsizetype{sizeof(T)} > m_tiff.size())
            return 0;
        const char *bytes = m_tiff.data() + at;
        return m_big ? qFromBigEndian<T>(bytes) : qFromLittleEndian<T>(bytes);
    }

    QByteArrayView m_tiff;
    bool m_big;
};

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
                header.orientation = ExifReader(QByteArrayView(block).sliced(6)).orientation();
                orientationSeen = true;
            }
        } else if (length < 0 || device.skip(length) != length) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace imgurl
