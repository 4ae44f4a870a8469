// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/jpegpictures.h"

#include "probe/tiffreader.h"

namespace imgurl {

namespace {

constexpr quint16 kEntriesTag = 0xb002;
constexpr qsizetype kEntry = 16; // attributes, size, offset, two that depend on it
constexpr qsizetype kMostPictures = 64;

} // namespace

JpegPictures::JpegPictures(FileWindow &file, const JpegSegment &segment)
    : m_base(segment.at + 8)
    , m_tiff(file.read(m_base, segment.size - 8))
    , m_big(m_tiff.startsWith("MM"))
{
    read(file);
}

void JpegPictures::read(FileWindow &file)
{
    const TiffReader tiff(m_tiff);
    const qsizetype row = tiff.row(kEntriesTag);
    const qsizetype bytes = row < 0 ? 0 : tiff.number<quint32>(row + 4);
    const qsizetype pictures = bytes / kEntry;
    m_table = tiff.number<quint32>(row + 8);
    if (pictures < 2 || pictures > kMostPictures || m_table + bytes > m_tiff.size())
        return;
    m_firstSize = tiff.number<quint32>(m_table + 4);
    QList<Picture> others;
    qint64 end = m_base;
    for (qsizetype at = m_table + kEntry; at < m_table + pictures * kEntry; at += kEntry) {
        const qint64 from = m_base + tiff.number<quint32>(at + 8);
        const qint64 to = from + tiff.number<quint32>(at + 4);
        if (from < end || to > file.size() || file.read(from, 3) != "\xff\xd8\xff"
            || !readJpegLayout(file, from, to))
            return;
        others.append({from, to});
        end = to;
    }
    m_others = others;
}

void JpegPictures::planNewPlaces(EditList &edits) const
{
    QByteArray tiff = m_tiff;
    const auto set = [&](qsizetype at, qint64 number) {
        const auto value = static_cast<quint32>(number);
        if (m_big)
            qToBigEndian(value, tiff.data() + at);
        else
            qToLittleEndian(value, tiff.data() + at);
    };
    set(m_table + 4, edits.moved(m_firstSize));
    for (qsizetype i = 0; i < m_others.size(); ++i) {
        const qsizetype at = m_table + kEntry * (i + 1);
        const qint64 from = edits.moved(m_others[i].from);
        set(at + 4, edits.moved(m_others[i].to) - from);
        set(at + 8, from - edits.moved(m_base));
    }
    if (tiff != m_tiff)
        edits.replace(m_base, tiff.size(), tiff, {});
}

} // namespace imgurl
