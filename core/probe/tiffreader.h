// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace imgurl {

//! Numbers of a TIFF in memory, as EXIF blocks are. Places are bytes from its start.
class TiffReader {
public:
    explicit TiffReader(QByteArrayView tiff);

    [[nodiscard]] bool isTiff() const;
    //! Where the row of `tag` in the first directory begins, 12 bytes; -1 when there is none.
    [[nodiscard]] qsizetype row(quint16 tag) const;
    //! EXIF, 1 to 8; 1 when it does not say.
    [[nodiscard]] int orientation() const;

    //! 0 outside the block.
    template <typename T> [[nodiscard]] T number(qsizetype at) const
    {
        if (at < 0 || at + qsizetype{sizeof(T)} > m_tiff.size())
            return 0;
        const char *bytes = m_tiff.data() + at;
        return m_big ? qFromBigEndian<T>(bytes) : qFromLittleEndian<T>(bytes);
    }

private:
    QByteArrayView m_tiff;
    bool m_big;
};

} // namespace imgurl
