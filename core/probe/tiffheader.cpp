// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/tiffheader.h"

#include <QtEndian>

#include <limits>

namespace imgurl {

namespace {

constexpr quint64 kMostEntries = 1000;

constexpr quint16 kSubfileType = 254;
constexpr quint16 kWidth = 256;
constexpr quint16 kHeight = 257;
constexpr quint16 kOrientation = 274;
constexpr quint16 kDngVersion = 50706;

class TiffReader {
public:
    explicit TiffReader(QIODevice &device)
        : m_device(device)
    {
    }

    [[nodiscard]] std::optional<ImageHeader> read();

private:
    template <typename T> [[nodiscard]] T number(QByteArrayView bytes, qsizetype at) const
    {
        return m_bigEndian ? qFromBigEndian<T>(bytes.data() + at)
                           : qFromLittleEndian<T>(bytes.data() + at);
    }
    //! An offset or a count: four bytes, eight in BigTIFF.
    [[nodiscard]] quint64 wide(QByteArrayView bytes, qsizetype at) const
    {
        return m_bigTiff ? number<quint64>(bytes, at) : number<quint32>(bytes, at);
    }
    [[nodiscard]] QByteArray readFirstDirectory(quint64 offset);
    [[nodiscard]] qsizetype entryLength() const { return m_bigTiff ? 20 : 12; }
    //! The one whole number of an entry; -1 when it is of another type.
    [[nodiscard]] qint64 valueOf(QByteArrayView entry) const;

    QIODevice &m_device;
    bool m_bigEndian = false;
    bool m_bigTiff = false;
};

qint64 TiffReader::valueOf(QByteArrayView entry) const
{
    const qsizetype at = m_bigTiff ? 12 : 8;
    switch (number<quint16>(entry, 2)) {
    case 3:
        return number<quint16>(entry, at);
    case 4:
        return number<quint32>(entry, at);
    case 16: {
        const quint64 value = m_bigTiff ? number<quint64>(entry, at) : 0;
        return value <= quint64{std::numeric_limits<quint32>::max()} ? qint64(value) : -1;
    }
    default:
        return -1;
    }
}

QByteArray TiffReader::readFirstDirectory(quint64 offset)
{
    if (offset > quint64(m_device.size()) || !m_device.seek(qint64(offset)))
        return {};
    const qsizetype countLength = m_bigTiff ? 8 : 2;
    const QByteArray head = m_device.read(countLength);
    if (head.size() != countLength)
        return {};
    const quint64 count = m_bigTiff ? number<quint64>(head, 0) : number<quint16>(head, 0);
    if (count == 0 || count > kMostEntries)
        return {};
    const auto length = qsizetype(count) * entryLength();
    const QByteArray entries = m_device.read(length);
    return entries.size() == length ? entries : QByteArray();
}

std::optional<ImageHeader> TiffReader::read()
{
    const QByteArray head = m_device.peek(16);
    if (head.size() < 16 || head.sliced(8, 2) == "CR") // Canon's raw files
        return std::nullopt;
    m_bigEndian = head.startsWith("MM");
    m_bigTiff = number<quint16>(head, 2) == 43;
    const QByteArray directory = readFirstDirectory(wide(head, m_bigTiff ? 8 : 4));
    if (directory.isEmpty()) // often at the end of the file, so the first to be cut off
        return ImageHeader{ImageFormat::Tiff, {}};

    qint64 width = 0;
    qint64 height = 0;
    ImageHeader header{ImageFormat::Tiff, {}};
    for (qsizetype at = 0; at < directory.size(); at += entryLength()) {
        const QByteArrayView entry = QByteArrayView(directory).sliced(at, entryLength());
        const qint64 value = valueOf(entry);
        switch (number<quint16>(entry, 0)) {
        case kWidth:
            width = value;
            break;
        case kHeight:
            height = value;
            break;
        case kOrientation:
            header.orientation = value >= 1 && value <= 8 ? int(value) : 1;
            break;
        case kSubfileType:
            if (value & 1) // a smaller version of another page
                return std::nullopt;
            break;
        case kDngVersion:
            return std::nullopt;
        default:
            break;
        }
    }
    constexpr qint64 limit = std::numeric_limits<int>::max();
    if (width <= 0 || height <= 0 || width > limit || height > limit)
        return std::nullopt;
    header.storedSize = QSize(int(width), int(height));
    return header;
}

} // namespace

std::optional<ImageHeader> readTiffHeader(QIODevice &device)
{
    return TiffReader(device).read();
}

} // namespace imgurl
