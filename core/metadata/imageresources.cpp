// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/imageresources.h"

#include "metadata/exifblock.h"
#include "metadata/xmppacket.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr quint16 kIptc = 0x0404;
constexpr quint16 kExif = 0x0422;
constexpr quint16 kXmp = 0x0424;
constexpr quint16 kIptcDigest = 0x0425;

template <typename T> qsizetype number(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype{sizeof(T)} <= bytes.size()
        ? static_cast<qsizetype>(qFromBigEndian<T>(bytes.constData() + at))
        : 0;
}

bool isPadding(QByteArrayView rest)
{
    return std::ranges::all_of(rest, [](char c) { return c == '\0'; });
}

bool isPlace(char record, char dataset)
{
    // LocationCode and -Name, City, SubLocation, ProvinceState, CountryCode and -Name
    constexpr std::array kPlaces{26, 27, 90, 92, 95, 100, 101};
    return record == 2 && std::ranges::find(kPlaces, static_cast<uchar>(dataset)) != kPlaces.end();
}

bool isResource(QByteArrayView at)
{
    constexpr std::array kKinds{"8BIM", "PHUT", "AgHg", "DCSR", "MeSa"};
    return std::ranges::any_of(kKinds, [at](const char *kind) { return at.startsWith(kind); });
}

BlockCleaning cleanedResource(qsizetype id, const QByteArray &data)
{
    if (id == kIptc)
        return iptcWithoutLocation(data);
    if (id == kExif)
        return exifWithoutLocation(data);
    if (id == kXmp)
        return xmpWithoutLocation(data);
    return std::nullopt;
}

} // namespace

BlockCleaning iptcWithoutLocation(const QByteArray &iptc)
{
    QByteArray kept;
    qsizetype at = 0;
    while (at < iptc.size() && iptc[at] == 0x1c) {
        qsizetype size = number<quint16>(iptc, at + 3);
        qsizetype header = 5;
        if (size & 0x8000) { // then it is the length of the length
            const qsizetype digits = size & 0x7fff;
            header += digits;
            size = digits == 4 ? number<quint32>(iptc, at + 5) : -1;
        }
        if (size < 0 || at + header + size > iptc.size())
            return wholeBlock();
        if (!isPlace(iptc[at + 1], iptc[at + 2]))
            kept += QByteArrayView(iptc).sliced(at, header + size);
        at += header + size;
    }
    const QByteArrayView rest = QByteArrayView(iptc).sliced(at);
    if (!isPadding(rest))
        return wholeBlock();
    if (kept.size() == at)
        return std::nullopt;
    return CleanedBlock{kept, MetadataPart::Location};
}

BlockCleaning imageResourcesWithoutLocation(const QByteArray &resources)
{
    CleanedBlock cleaned;
    bool iptcChanged = false;
    qsizetype at = 0;
    qsizetype digestAt = -1; // in what is kept
    qsizetype digestSize = 0;
    const QByteArrayView all(resources);
    while (at + 12 <= all.size() && isResource(all.sliced(at))) {
        const qsizetype id = number<quint16>(resources, at + 4);
        const qsizetype name = (static_cast<uchar>(all[at + 6]) + 2) & ~1; // with its length
        const qsizetype dataAt = at + 6 + name + 4;
        const qsizetype size = number<quint32>(resources, dataAt - 4);
        if (dataAt + size > all.size())
            return wholeBlock();
        const qsizetype end = qMin(dataAt + size + (size & 1), all.size());
        const BlockCleaning data = cleanedResource(id, resources.sliced(dataAt, size));
        if (!data) {
            if (id == kIptcDigest) {
                digestAt = cleaned.content.size();
                digestSize = end - at;
            }
            cleaned.content += all.sliced(at, end - at);
        } else {
            iptcChanged = iptcChanged || id == kIptc;
            cleaned.removed |= data->removed;
            if (!data->content.isEmpty()) {
                std::array<char, 4> length;
                qToBigEndian(static_cast<quint32>(data->content.size()), length.data());
                cleaned.content += all.sliced(at, 6 + name);
                cleaned.content.append(length.data(), 4).append(data->content);
                cleaned.content.append(data->content.size() & 1, '\0');
            }
        }
        at = end;
    }
    if (!isPadding(all.sliced(at)))
        return wholeBlock();
    if (!cleaned.removed)
        return std::nullopt;
    if (iptcChanged && digestAt >= 0) // of what is no more
        cleaned.content.remove(digestAt, digestSize);
    return cleaned;
}

} // namespace imgurl
