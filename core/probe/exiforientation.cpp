// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/exiforientation.h"

#include <QtEndian>

namespace imgurl {

namespace {

constexpr qsizetype kMostEntries = 200;
constexpr quint16 kOrientationTag = 0x0112;

class ExifReader {
public:
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

} // namespace

int exifOrientation(QByteArrayView tiff)
{
    return ExifReader(tiff).orientation();
}

} // namespace imgurl
