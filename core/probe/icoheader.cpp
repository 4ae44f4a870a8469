// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/icoheader.h"

#include <QtEndian>

#include <utility>

namespace imgurl {

namespace {

constexpr qsizetype kDirectoryHead = 6;
constexpr qsizetype kEntryLength = 16;
constexpr int kMostEntries = 256;

// Four bytes are little to know an icon by: every entry must make sense too.
bool isPlausible(QByteArrayView entry, qint64 firstOffset)
{
    const auto planes = qFromLittleEndian<quint16>(entry.data() + 4);
    const auto depth = qFromLittleEndian<quint16>(entry.data() + 6);
    return entry.at(3) == 0 && planes <= 1 && depth <= 32
        && qFromLittleEndian<quint32>(entry.data() + 8) > 0
        && qFromLittleEndian<quint32>(entry.data() + 12) >= firstOffset;
}

int side(char byte)
{
    return byte == 0 ? 256 : static_cast<uchar>(byte);
}

} // namespace

std::optional<IcoEntry> largestIcoEntry(QIODevice &device)
{
    if (!device.seek(0))
        return std::nullopt;
    const QByteArray head = device.read(kDirectoryHead);
    if (head.size() != kDirectoryHead || !head.startsWith(QByteArrayView("\0\0\1\0", 4)))
        return std::nullopt;
    const int count = qFromLittleEndian<quint16>(head.data() + 4);
    if (count < 1 || count > kMostEntries)
        return std::nullopt;
    const QByteArray directory = device.read(count * kEntryLength);
    if (directory.size() != count * kEntryLength)
        return std::nullopt;

    std::optional<IcoEntry> best;
    std::pair<int, int> bestRank;
    for (int i = 0; i < count; ++i) {
        const QByteArrayView entry = QByteArrayView(directory).sliced(i * kEntryLength, 16);
        if (!isPlausible(entry, kDirectoryHead + directory.size()))
            return std::nullopt;
        const QSize size(side(entry.at(0)), side(entry.at(1)));
        const std::pair<int, int> rank{
            size.width() * size.height(), qFromLittleEndian<quint16>(entry.data() + 6)};
        if (best && rank <= bestRank)
            continue;
        best = {i, size, qFromLittleEndian<quint32>(entry.data() + 12),
            qFromLittleEndian<quint32>(entry.data() + 8)};
        bestRank = rank;
    }
    return best;
}

std::optional<ImageHeader> readIcoHeader(QIODevice &device)
{
    const auto entry = largestIcoEntry(device);
    if (!entry)
        return std::nullopt;
    return ImageHeader{ImageFormat::Ico, entry->size};
}

} // namespace imgurl
