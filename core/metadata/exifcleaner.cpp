// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exifcleaner.h"

#include "metadata/imageresources.h"
#include "metadata/locationnames.h"
#include "metadata/makernote.h"
#include "metadata/xmppacket.h"

namespace imgurl {

namespace {

enum Tag : quint16 {
    ImageDescription = 0x010e,
    SubDirectories = 0x014a,
    Xmp = 0x02bc,
    Iptc = 0x83bb,
    PhotoshopResources = 0x8649,
    ExifDirectory = 0x8769,
    GpsDirectory = 0x8825,
    MakerNote = 0x927c,
    UserComment = 0x9286,
    InteropDirectory = 0xa005,
};

constexpr qsizetype kMostDirectories = 64;
constexpr quint32 kMostSubDirectories = 32;
constexpr int kMostInnerBlocks = 16;

} // namespace

ExifCleaner::ExifCleaner(const QByteArray &tiff)
    : m_tiff(tiff)
{
}

bool ExifCleaner::clean()
{
    if (!m_tiff.isTiff())
        return false;
    qsizetype at = m_tiff.firstDirectory();
    for (bool first = true; first || (at != 0 && at < m_tiff.bytes().size()); first = false) {
        if (m_seen.contains(at))
            break;
        const auto directory = m_tiff.directory(at);
        if (!directory || !cleanDirectory(at))
            return false;
        at = directory->next;
    }
    return m_inner || cleanInnerBlocks();
}

bool ExifCleaner::isEmpty() const
{
    const auto first = m_tiff.directory(m_tiff.firstDirectory());
    return !first || (first->entries.isEmpty() && first->next == 0);
}

bool ExifCleaner::cleanDirectory(qsizetype at)
{
    if (m_seen.contains(at))
        return true;
    m_seen.insert(at);
    const auto directory = m_tiff.directory(at);
    if (!directory || m_seen.size() > kMostDirectories)
        return false;
    QList<qsizetype> rows;
    for (qsizetype row = 0; row < directory->entries.size(); ++row) {
        m_goes = false;
        if (!cleanEntry(directory->entries[row]))
            return false;
        if (m_goes)
            rows.append(row);
    }
    m_found = m_found || !rows.isEmpty();
    m_tiff.removeEntries(*directory, rows);
    return true;
}

bool ExifCleaner::cleanEntry(const TiffEntry &entry)
{
    const auto value = [this, &entry] { return m_tiff.value(entry).toByteArray(); };
    switch (entry.tag) {
    case ExifDirectory:
    case InteropDirectory: {
        const bool readable = cleanDirectory(entry.pointer);
        m_goes = false;
        return readable;
    }
    case SubDirectories:
        return cleanSubDirectories(entry);
    case GpsDirectory:
        m_goes = true;
        return blankDirectory(entry.pointer);
    case MakerNote:
        return cleanMakerNote(entry);
    case ImageDescription:
    case UserComment:
        m_goes = showsLocation(m_tiff.value(entry));
        break;
    case Xmp:
        m_goes = xmpWithoutLocation(value()).has_value();
        break;
    case Iptc:
        m_goes = iptcWithoutLocation(value()).has_value();
        break;
    case PhotoshopResources:
        m_goes = imageResourcesWithoutLocation(value()).has_value();
        break;
    default:
        break;
    }
    if (m_goes)
        removeValue(entry);
    return true;
}

bool ExifCleaner::cleanSubDirectories(const TiffEntry &entry)
{
    if (entry.count > kMostSubDirectories)
        return false;
    for (quint32 i = 0; i < entry.count; ++i) {
        if (!cleanDirectory(m_tiff.number<quint32>(entry.valueAt + 4 * qsizetype{i})))
            return false;
    }
    m_goes = false;
    return true;
}

// Only the fields that name the place become empty. One that cannot be found where the note lies
// takes the note along.
bool ExifCleaner::cleanMakerNote(const TiffEntry &entry)
{
    for (const QByteArray &place : placesInMakerNote(m_tiff.bytes())) {
        const QByteArray note = m_tiff.value(entry).toByteArray();
        qsizetype at = place.size() > 4 ? note.indexOf(place) : -1;
        m_goes = m_goes || at < 0;
        for (; at >= 0; at = note.indexOf(place, at + place.size()))
            m_tiff.blank(entry.valueAt + at, place.size());
        m_found = true;
    }
    if (m_goes)
        removeValue(entry);
    return true;
}

bool ExifCleaner::blankDirectory(qsizetype at)
{
    const auto directory = m_tiff.directory(at);
    if (!directory || m_seen.contains(at))
        return false;
    for (const TiffEntry &entry : directory->entries)
        removeValue(entry);
    m_tiff.blank(at, 2 + 12 * directory->entries.size());
    return true;
}

void ExifCleaner::removeValue(const TiffEntry &entry)
{
    m_tiff.blank(entry.valueAt, entry.valueSize);
}

// A thumbnail or a preview in a maker note is a JPEG, and may have a block of its own.
bool ExifCleaner::cleanInnerBlocks()
{
    constexpr QByteArrayView mark("Exif\0\0", 6);
    int blocks = 0;
    for (qsizetype at = m_tiff.bytes().indexOf(mark); at >= 0;
         at = m_tiff.bytes().indexOf(mark, at + 1)) {
        const QByteArray rest = m_tiff.bytes().sliced(at + mark.size());
        if (!TiffBytes(rest).isTiff())
            continue;
        ExifCleaner inner(rest);
        inner.m_inner = true;
        if (++blocks > kMostInnerBlocks || !inner.clean())
            return false;
        if (inner.found())
            m_tiff.overwrite(at + mark.size(), inner.bytes());
        m_found = m_found || inner.found();
    }
    return true;
}

} // namespace imgurl
