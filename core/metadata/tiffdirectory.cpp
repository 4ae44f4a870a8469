// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/tiffdirectory.h"

#include <array>
#include <cstring>

namespace imgurl {

namespace {

constexpr qsizetype kRow = 12;
constexpr std::array<qsizetype, 14> kTypeSizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

qsizetype sizeOfType(quint16 type)
{
    return type < kTypeSizes.size() ? kTypeSizes[type] : 0;
}

} // namespace

TiffBytes::TiffBytes(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_big(m_bytes.startsWith("MM"))
{
}

bool TiffBytes::isTiff() const
{
    return (m_big || m_bytes.startsWith("II")) && number<quint16>(2) == 42;
}

std::optional<TiffDirectory> TiffBytes::directory(qsizetype at) const
{
    if (at < 8 || at + 2 > m_bytes.size())
        return std::nullopt;
    const qsizetype rows = number<quint16>(at);
    if (at + 2 + rows * kRow > m_bytes.size())
        return std::nullopt;
    TiffDirectory directory{at, {}, number<quint32>(at + 2 + rows * kRow)};
    directory.entries.reserve(rows);
    for (qsizetype row = 0; row < rows; ++row) {
        const qsizetype from = at + 2 + row * kRow;
        TiffEntry entry{number<quint16>(from), number<quint16>(from + 2), number<quint32>(from + 4),
            from + 8, 4, number<quint32>(from + 8)};
        const qsizetype size = sizeOfType(entry.type) * qsizetype{entry.count};
        if (size > 4) {
            entry.valueAt = qMin<qsizetype>(entry.pointer, m_bytes.size());
            entry.valueSize = qMin(size, m_bytes.size() - entry.valueAt);
        }
        directory.entries.append(entry);
    }
    return directory;
}

QByteArrayView TiffBytes::value(const TiffEntry &entry) const
{
    return QByteArrayView(m_bytes).sliced(entry.valueAt, entry.valueSize);
}

void TiffBytes::blank(qsizetype at, qsizetype length)
{
    overwrite(at, QByteArray(qBound<qsizetype>(0, length, m_bytes.size() - at), '\0'));
}

void TiffBytes::overwrite(qsizetype at, QByteArrayView bytes)
{
    if (at >= 0 && at + bytes.size() <= m_bytes.size() && !bytes.isEmpty())
        std::memcpy(m_bytes.data() + at, bytes.data(), static_cast<size_t>(bytes.size()));
}

void TiffBytes::removeEntries(const TiffDirectory &directory, const QList<qsizetype> &rows)
{
    if (rows.isEmpty())
        return;
    const qsizetype count = directory.entries.size();
    const qsizetype end = directory.at + 2 + count * kRow;
    const qsizetype next = qMin<qsizetype>(4, m_bytes.size() - end);
    QByteArray kept;
    for (qsizetype row = 0; row < count; ++row) {
        if (!rows.contains(row))
            kept += m_bytes.sliced(directory.at + 2 + row * kRow, kRow);
    }
    kept += m_bytes.sliced(end, next);
    kept.append(rows.size() * kRow, '\0');
    setNumber(directory.at, static_cast<quint16>(count - rows.size()));
    overwrite(directory.at + 2, kept);
}

} // namespace imgurl
