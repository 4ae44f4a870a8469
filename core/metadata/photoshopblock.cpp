// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/photoshopblock.h"

#include "metadata/exifblock.h"
#include "metadata/xmppacket.h"

#include <exiv2/iptc.hpp>
#include <exiv2/jpgimage.hpp>

#include <algorithm>
#include <array>
#include <exception>

namespace imgurl {

namespace {

using Exiv2::IptcDataSets;

constexpr quint16 kExif = 0x0422;
constexpr quint16 kXmp = 0x0424;
constexpr quint16 kIptcDigest = 0x0425;

struct Resource {
    qsizetype at = 0; // its header
    qsizetype size = 0; // the header too, and the padding
    QByteArray data{};
};

const Exiv2::byte *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const Exiv2::byte *>(bytes.constData());
}

QByteArray bytesIn(const Exiv2::DataBuf &buffer)
{
    return {reinterpret_cast<const char *>(buffer.pData_), buffer.size_};
}

std::optional<Resource> find(const QByteArray &resources, quint16 id)
{
    const Exiv2::byte *record = nullptr;
    uint32_t header = 0;
    uint32_t size = 0;
    if (Exiv2::Photoshop::locateIrb(
            bytesOf(resources), static_cast<long>(resources.size()), id, &record, &header, &size)
        != 0)
        return std::nullopt;
    const qsizetype at = record - bytesOf(resources);
    return Resource{at, qMin<qsizetype>(header + size + (size & 1), resources.size() - at),
        resources.mid(at + header, size)};
}

bool isPlace(const Exiv2::Iptcdatum &datum)
{
    constexpr std::array kPlaces{IptcDataSets::LocationCode, IptcDataSets::LocationName,
        IptcDataSets::City, IptcDataSets::SubLocation, IptcDataSets::ProvinceState,
        IptcDataSets::CountryCode, IptcDataSets::CountryName};
    return datum.record() == IptcDataSets::application2
        && std::ranges::find(kPlaces, datum.tag()) != kPlaces.end();
}

//! False when the datasets cannot be read.
bool decode(const QByteArray &iptc, Exiv2::IptcData &data)
{
    return Exiv2::IptcParser::decode(data, bytesOf(iptc), static_cast<uint32_t>(iptc.size())) == 0;
}

bool erasePlaces(Exiv2::IptcData &data)
{
    bool found = false;
    for (auto datum = data.begin(); datum != data.end();) {
        const bool goes = isPlace(*datum);
        datum = goes ? data.erase(datum) : std::next(datum);
        found = found || goes;
    }
    return found;
}

//! A copy of metadata in another form goes when a place is in it.
template <typename Clean>
MetadataParts removeUnclean(QByteArray &resources, quint16 id, Clean clean)
{
    MetadataParts removed;
    while (const auto found = find(resources, id)) {
        const BlockCleaning cleaned = clean(found->data);
        if (!cleaned)
            break;
        removed |= cleaned->removed;
        resources.remove(found->at, found->size);
    }
    return removed;
}

QByteArray takeAll(QByteArray &resources, quint16 id)
{
    QByteArray taken;
    while (const auto found = find(resources, id)) {
        taken += found->data;
        resources.remove(found->at, found->size);
    }
    return taken;
}

MetadataParts cleanIptc(QByteArray &resources)
{
    QByteArray rest = resources;
    const QByteArray iptc = takeAll(rest, Exiv2::Photoshop::iptc_);
    Exiv2::IptcData data;
    const bool readable = decode(iptc, data);
    if (readable && !erasePlaces(data))
        return {};
    if (!readable)
        data.clear();
    takeAll(rest, kIptcDigest); // of what is no more
    resources =
        bytesIn(Exiv2::Photoshop::setIptcIrb(bytesOf(rest), static_cast<long>(rest.size()), data));
    return readable ? MetadataPart::Location : MetadataPart::Other;
}

} // namespace

BlockCleaning iptcWithoutLocation(const QByteArray &iptc)
try {
    Exiv2::IptcData data;
    if (!decode(iptc, data))
        return CleanedBlock{{}, MetadataPart::Other};
    if (!erasePlaces(data))
        return std::nullopt;
    return CleanedBlock{bytesIn(Exiv2::IptcParser::encode(data)), MetadataPart::Location};
} catch (const std::exception &) {
    return CleanedBlock{{}, MetadataPart::Other};
}

BlockCleaning photoshopWithoutLocation(const QByteArray &resources)
try {
    if (!Exiv2::Photoshop::valid(bytesOf(resources), static_cast<long>(resources.size())))
        return CleanedBlock{{}, MetadataPart::Other};
    CleanedBlock cleaned{resources, {}};
    cleaned.removed |= cleanIptc(cleaned.content);
    cleaned.removed |= removeUnclean(cleaned.content, kExif, exifWithoutLocation);
    cleaned.removed |= removeUnclean(cleaned.content, kXmp, xmpWithoutLocation);
    if (!cleaned.removed)
        return std::nullopt;
    return cleaned;
} catch (const std::exception &) {
    return CleanedBlock{{}, MetadataPart::Other};
}

} // namespace imgurl
