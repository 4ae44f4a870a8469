// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exifblock.h"

#include "metadata/gpsdirectory.h"
#include "metadata/locationnames.h"
#include "metadata/photoshopblock.h"
#include "metadata/xmppacket.h"
#include "probe/tiffreader.h"

#include <exiv2/error.hpp>
#include <exiv2/exif.hpp>
#include <exiv2/tags.hpp>

#include <algorithm>
#include <exception>
#include <vector>

namespace imgurl {

namespace {

constexpr quint16 kXmpTag = 0x02bc;
constexpr quint16 kIptcTag = 0x83bb;
constexpr quint16 kPhotoshopTag = 0x8649;
constexpr qsizetype kMostBytes = 1024 * 1024; // Exiv2 needs seconds for larger ones made to hurt
constexpr qsizetype kMostInJpeg = 65527;

const Exiv2::byte *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const Exiv2::byte *>(bytes.constData());
}

QByteArray bytesIn(const Exiv2::Blob &blob)
{
    return {reinterpret_cast<const char *>(blob.data()), static_cast<qsizetype>(blob.size())};
}

Exiv2::ByteOrder decode(const QByteArray &tiff, Exiv2::ExifData &data)
{
    // What it thinks of a block is of no use to anyone.
    [[maybe_unused]] static const bool silenced =
        (Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute), true);
    return Exiv2::ExifParser::decode(data, bytesOf(tiff), static_cast<uint32_t>(tiff.size()));
}

// Cameras that know no place fill its fields.
bool isEmptyField(QByteArrayView value)
{
    return std::ranges::all_of(
        value, [](char c) { return c == '\0' || c == ' ' || c == '-' || c == '\xff'; });
}

QByteArray valueOf(const Exiv2::Exifdatum &datum, Exiv2::ByteOrder order)
{
    QByteArray value(datum.size(), '\0');
    if (!value.isEmpty())
        datum.copy(reinterpret_cast<Exiv2::byte *>(value.data()), order);
    return value;
}

bool isGps(const Exiv2::Exifdatum &datum)
{
    return datum.groupName() == "GPSInfo" || datum.tag() == kGpsTag;
}

// Cameras without a receiver write a directory that says its version and no more.
bool hasEmptyGps(const Exiv2::ExifData &data)
{
    return std::ranges::count_if(data, isGps) == 2
        && data.findKey(Exiv2::ExifKey("Exif.GPSInfo.GPSVersionID")) != data.end()
        && data.findKey(Exiv2::ExifKey("Exif.Image.GPSTag")) != data.end();
}

bool saysPlace(const Exiv2::Exifdatum &datum, Exiv2::ByteOrder order)
{
    const std::string group = datum.groupName();
    const QByteArray value = valueOf(datum, order);
    if (Exiv2::ExifTags::isMakerGroup(group)) {
        return (namesLocation(QString::fromStdString(datum.tagName())) && !isEmptyField(value))
            || value.contains(QByteArrayView("Exif\0\0", 6)); // a preview with a block of its own
    }
    switch (datum.tag()) {
    case kXmpTag:
        return xmpWithoutLocation(value).has_value();
    case kIptcTag:
        return iptcWithoutLocation(value).has_value();
    case kPhotoshopTag:
        return photoshopWithoutLocation(value).has_value();
    default:
        return (datum.typeId() == Exiv2::asciiString || datum.typeId() == Exiv2::comment)
            && showsLocation(value);
    }
}

bool eraseThumbnailWithPlace(Exiv2::ExifData &data)
{
    const Exiv2::DataBuf thumbnail = Exiv2::ExifThumbC(data).copy();
    const QByteArrayView bytes(thumbnail.pData_, thumbnail.size_);
    if (!showsLocation(bytes))
        return false;
    Exiv2::ExifThumb(data).erase();
    return true;
}

// A maker's field is emptied: the library keeps a note from which all fields were taken.
void blank(Exiv2::Exifdatum &datum)
{
    const std::vector<Exiv2::byte> zeros(static_cast<size_t>(datum.size()));
    const Exiv2::Value::AutoPtr value = Exiv2::Value::create(datum.typeId());
    value->read(zeros.data(), static_cast<long>(zeros.size()), Exiv2::bigEndian);
    datum.setValue(value.get());
}

bool removePlaces(Exiv2::ExifData &data, Exiv2::ByteOrder order)
{
    bool found = eraseThumbnailWithPlace(data);
    const bool gpsStays = hasEmptyGps(data);
    for (auto datum = data.begin(); datum != data.end();) {
        const bool goes = isGps(*datum) ? !gpsStays : saysPlace(*datum, order);
        const bool makers = Exiv2::ExifTags::isMakerGroup(datum->groupName());
        if (goes && makers)
            blank(*datum);
        datum = goes && !makers ? data.erase(datum) : std::next(datum);
        found = found || goes;
    }
    return found;
}

QByteArray encode(const QByteArray &tiff, const Exiv2::ExifData &data, Exiv2::ByteOrder order)
{
    QByteArray original = tiff;
    original.detach(); // written to, whatever the signature says
    Exiv2::Blob made;
    const auto method = Exiv2::ExifParser::encode(
        made, bytesOf(original), static_cast<uint32_t>(original.size()), order, data);
    if (method == Exiv2::wmNonIntrusive)
        return original;
    return bytesIn(made);
}

// Of a directory with more than 256 rows the library reads none, and says nothing.
bool hidesPlace(const Exiv2::ExifData &data, const QByteArray &tiff)
{
    return data.empty() || (TiffReader(tiff).row(kGpsTag) >= 0 && !hasEmptyGps(data));
}

// What could not be taken out must not go out as if it had been.
bool isClean(const QByteArray &made, const QByteArray &tiff)
{
    if (made.isEmpty())
        return false;
    Exiv2::ExifData data;
    const Exiv2::ByteOrder order = decode(made, data);
    return !removePlaces(data, order) && !hidesPlace(data, made)
        && TiffReader(made).orientation() == TiffReader(tiff).orientation()
        && made.size() <= qMax(tiff.size(), kMostInJpeg);
}

} // namespace

QByteArray exifOfOrientation(const QByteArray &tiff)
{
    const int orientation = TiffReader(tiff).orientation();
    if (orientation == 1)
        return {};
    Exiv2::ExifData kept;
    try {
        Exiv2::ExifData data;
        if (tiff.size() <= kMostBytes)
            decode(tiff, data);
        // Without these, readers of EXIF complain.
        for (const char *name :
            {"XResolution", "YResolution", "ResolutionUnit", "YCbCrPositioning"}) {
            const auto datum = data.findKey(Exiv2::ExifKey("Exif.Image." + std::string(name)));
            if (datum != data.end() && datum->size() <= 8)
                kept.add(*datum);
        }
    } catch (const std::exception &) {
        kept.clear();
    }
    kept["Exif.Image.Orientation"] = static_cast<uint16_t>(orientation);
    Exiv2::Blob made;
    Exiv2::ExifParser::encode(made, Exiv2::littleEndian, kept);
    return bytesIn(made);
}

BlockCleaning exifWithoutLocation(const QByteArray &tiff)
{
    const CleanedBlock whole{exifOfOrientation(tiff), MetadataPart::Other};
    if (tiff.size() > kMostBytes)
        return whole;
    try {
        Exiv2::ExifData data;
        const Exiv2::ByteOrder order = decode(tiff, data);
        if (order == Exiv2::invalidByteOrder)
            return whole;
        if (!removePlaces(data, order))
            return hidesPlace(data, tiff) ? BlockCleaning(whole) : std::nullopt;
        if (data.empty())
            return CleanedBlock{{}, MetadataPart::Location};
        if (const QByteArray made = exifWithoutGpsDirectory(tiff); isClean(made, tiff))
            return CleanedBlock{made, MetadataPart::Location};
        if (const QByteArray made = encode(tiff, data, order); isClean(made, tiff))
            return CleanedBlock{made, MetadataPart::Location};
        return CleanedBlock{whole.content, MetadataPart::Location | MetadataPart::Other};
    } catch (const std::exception &) {
        return whole;
    }
}

} // namespace imgurl
