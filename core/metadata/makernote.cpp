// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/makernote.h"

#include "metadata/locationnames.h"

#include <exiv2/error.hpp>
#include <exiv2/exif.hpp>

#include <QString>

#include <algorithm>
#include <array>
#include <exception>

namespace imgurl {

namespace {

bool isOfStandard(const std::string &group)
{
    constexpr std::array kGroups{"Image", "Photo", "GPSInfo", "Iop", "Thumbnail", "MpfInfo"};
    return std::ranges::find(kGroups, group) != kGroups.end() || group.starts_with("SubImage")
        || group.starts_with("Image");
}

bool isEmptyField(const QByteArray &value)
{
    return std::ranges::all_of(
        value, [](char c) { return c == '\0' || c == ' ' || c == '-' || c == '\xff'; });
}

QByteArray bytesOf(const Exiv2::Exifdatum &datum, Exiv2::ByteOrder order)
{
    QByteArray bytes(datum.size(), '\0');
    if (!bytes.isEmpty())
        datum.copy(reinterpret_cast<Exiv2::byte *>(bytes.data()), order);
    return bytes;
}

} // namespace

QList<QByteArray> placesInMakerNote(QByteArrayView tiff)
try {
    // What it thinks of a block is of no use to anyone.
    [[maybe_unused]] static const bool silenced = (Exiv2::LogMsg::setHandler(nullptr), true);
    Exiv2::ExifData data;
    const Exiv2::ByteOrder order = Exiv2::ExifParser::decode(data,
        reinterpret_cast<const Exiv2::byte *>(tiff.data()), static_cast<uint32_t>(tiff.size()));
    QList<QByteArray> places;
    for (const Exiv2::Exifdatum &datum : data) {
        if (isOfStandard(datum.groupName())
            || !namesLocation(QString::fromStdString(datum.tagName())))
            continue;
        if (const QByteArray value = bytesOf(datum, order); !isEmptyField(value))
            places.append(value);
    }
    return places;
} catch (const std::exception &) {
    return {}; // no maker note that anyone could read
}

} // namespace imgurl
