// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <optional>

namespace imgurl {

//! One row of a TIFF directory. Places are bytes from the start of the block.
struct TiffEntry {
    quint16 tag = 0;
    quint16 type = 0;
    quint32 count = 0;
    qsizetype valueAt = 0; //!< in the row itself when the value has four bytes or fewer
    qsizetype valueSize = 0; //!< bytes within the block
    quint32 pointer = 0; //!< the value as a number of four bytes
};

struct TiffDirectory {
    qsizetype at = 0;
    QList<TiffEntry> entries;
    quint32 next = 0;
};

//! A TIFF in memory, read and changed in place. Never touches a byte outside of the block.
class TiffBytes {
public:
    explicit TiffBytes(QByteArray bytes);

    [[nodiscard]] bool isTiff() const;
    [[nodiscard]] quint32 firstDirectory() const { return number<quint32>(4); }
    //! Nothing when it lies outside, even in part.
    [[nodiscard]] std::optional<TiffDirectory> directory(qsizetype at) const;
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArrayView value(const TiffEntry &entry) const;
    //! 0 outside of the block.
    template <typename T> [[nodiscard]] T number(qsizetype at) const
    {
        if (at < 0 || at + qsizetype{sizeof(T)} > m_bytes.size())
            return 0;
        const char *from = m_bytes.constData() + at;
        return m_big ? qFromBigEndian<T>(from) : qFromLittleEndian<T>(from);
    }

    template <typename T> void setNumber(qsizetype at, T number)
    {
        if (at < 0 || at + qsizetype{sizeof(T)} > m_bytes.size())
            return;
        if (m_big)
            qToBigEndian(number, m_bytes.data() + at);
        else
            qToLittleEndian(number, m_bytes.data() + at);
    }
    void blank(qsizetype at, qsizetype length);
    void overwrite(qsizetype at, QByteArrayView bytes);
    //! Takes the rows out of a directory and closes the gaps; their values stay.
    void removeEntries(const TiffDirectory &directory, const QList<qsizetype> &rows);

private:
    QByteArray m_bytes;
    bool m_big;
};

} // namespace imgurl
