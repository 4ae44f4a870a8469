// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/gpsdirectory.h"

#include "probe/tiffreader.h"

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr qsizetype kRow = 12;
constexpr std::array<qsizetype, 14> kTypeSizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

void blank(QByteArray &bytes, qsizetype at, qsizetype length)
{
    const qsizetype from = qMin(at, bytes.size());
    std::fill_n(bytes.begin() + from, qMin(length, bytes.size() - from), '\0');
}

//! Closes the gap: the rows behind it and the place of the next directory move up.
void removeRow(QByteArray &tiff, qsizetype row)
{
    const TiffReader reader(tiff);
    const qsizetype directory = reader.number<quint32>(4);
    const auto rows = reader.number<quint16>(directory);
    const qsizetype end = qMin(directory + 2 + rows * kRow + 4, tiff.size());
    std::move(tiff.begin() + row + kRow, tiff.begin() + end, tiff.begin() + row);
    blank(tiff, end - kRow, kRow);
    const auto left = static_cast<quint16>(rows - 1);
    if (tiff.startsWith("MM"))
        qToBigEndian(left, tiff.data() + directory);
    else
        qToLittleEndian(left, tiff.data() + directory);
}

} // namespace

QByteArray exifWithoutGpsDirectory(const QByteArray &tiff)
{
    const TiffReader reader(tiff);
    const qsizetype row = reader.row(kGpsTag);
    if (row < 0 || row + kRow > tiff.size())
        return {};
    const qsizetype gps = reader.number<quint32>(row + 8);
    const qsizetype rows = reader.number<quint16>(gps);
    QByteArray made = tiff;
    removeRow(made, row); // first: the directories of a damaged block may overlap
    for (qsizetype at = gps + 2; at < gps + 2 + rows * kRow; at += kRow) {
        const auto type = reader.number<quint16>(at + 2);
        const qsizetype size =
            (type < kTypeSizes.size() ? kTypeSizes[type] : 0) * reader.number<quint32>(at + 4);
        if (size > 4)
            blank(made, reader.number<quint32>(at + 8), size);
    }
    blank(made, gps, 2 + rows * kRow);
    return made;
}

} // namespace imgurl
