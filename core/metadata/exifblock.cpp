// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exifblock.h"

#include "metadata/exifcleaner.h"

namespace imgurl {

namespace {

constexpr quint16 kOrientation = 0x0112;

} // namespace

int exifOrientation(QByteArrayView bytes)
{
    const TiffBytes tiff(bytes.toByteArray());
    if (!bytes.startsWith("II") && !bytes.startsWith("MM"))
        return 1;
    // Row by row, as far as they go: a cut block may say it all the same.
    const qsizetype at = tiff.firstDirectory();
    const qsizetype rows = tiff.number<quint16>(at);
    for (qsizetype row = 0; row < qMin<qsizetype>(rows, 200); ++row) {
        if (tiff.number<quint16>(at + 2 + 12 * row) != kOrientation)
            continue;
        const int value = tiff.number<quint16>(at + 10 + 12 * row);
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

QByteArray exifOfOrientation(int orientation)
{
    QByteArray tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 26);
    tiff[19] = static_cast<char>(orientation);
    return tiff;
}

BlockCleaning exifWithoutLocation(const QByteArray &tiff)
{
    const int orientation = exifOrientation(tiff);
    const CleanedBlock whole =
        wholeBlock(orientation > 1 ? exifOfOrientation(orientation) : QByteArray());
    // Another's minimal block must not be taken for a damaged one each time it comes by.
    if (tiff == whole.content)
        return std::nullopt;
    ExifCleaner cleaner(tiff);
    if (!cleaner.clean())
        return whole;
    if (!cleaner.found())
        return std::nullopt;
    // What overlaps in a block made by a knave may have been torn or may show again.
    ExifCleaner check(cleaner.bytes());
    if (!check.clean() || check.found() || exifOrientation(cleaner.bytes()) != orientation)
        return whole;
    return CleanedBlock{cleaner.isEmpty() ? QByteArray() : cleaner.bytes(), MetadataPart::Location};
}

} // namespace imgurl
