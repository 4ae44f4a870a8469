// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/tiffreader.h"

namespace imgurl {

namespace {

constexpr qsizetype kMostRows = 200;
constexpr quint16 kOrientationTag = 0x0112;

} // namespace

TiffReader::TiffReader(QByteArrayView tiff)
    : m_tiff(tiff)
    , m_big(tiff.startsWith("MM"))
{
}

bool TiffReader::isTiff() const
{
    return m_big || m_tiff.startsWith("II");
}

qsizetype TiffReader::row(quint16 tag) const
{
    const qsizetype directory = number<quint32>(4);
    const qsizetype rows = isTiff() ? qMin<qsizetype>(number<quint16>(directory), kMostRows) : 0;
    for (qsizetype i = 0; i < rows; ++i) {
        const qsizetype at = directory + 2 + 12 * i;
        if (number<quint16>(at) == tag)
            return at;
    }
    return -1;
}

int TiffReader::orientation() const
{
    const qsizetype at = row(kOrientationTag);
    const int value = at < 0 ? 1 : number<quint16>(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
}

} // namespace imgurl
