// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/locationnames.h"

#include <QByteArray>
#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kNames{"city"_L1, "city2"_L1, "state"_L1, "country"_L1, "countrycode"_L1,
    "countryname"_L1, "provincestate"_L1, "sublocation"_L1, "worldregion"_L1, "landmark"_L1,
    "eventlocation"_L1, "coverage"_L1};
constexpr std::array kBeginnings{
    "gps"_L1, "location"_L1, "geotag"_L1, "geoloc"_L1, "locallocation"_L1};
constexpr std::array kParts{"latitude"_L1, "longitude"_L1, "longtitude"_L1, "altitude"_L1};

// Shorter ones turn up by chance among coded pixels.
constexpr std::array<QByteArrayView, 6> kWords{
    "latitude", "longitude", "gpsinfo", "gps:", "gps=", QByteArrayView("exif\0\0", 6)};

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Looked up for every byte of a file's metadata.
constexpr auto kBeginsWord = [] {
    std::array<bool, 256> begins{};
    for (size_t c = 0; c < begins.size(); ++c) {
        begins[c] = std::ranges::any_of(
            kWords, [c](auto word) { return word[0] == lower(static_cast<char>(c)); });
    }
    return begins;
}();

bool beginsWith(QByteArrayView bytes, QByteArrayView word)
{
    return bytes.size() >= word.size()
        && std::ranges::equal(bytes.first(word.size()), word, {}, lower);
}

} // namespace

bool namesLocation(QStringView name)
{
    constexpr auto any = Qt::CaseInsensitive;
    return std::ranges::any_of(kNames, [name](auto n) { return name.compare(n, any) == 0; })
        || std::ranges::any_of(kBeginnings, [name](auto n) { return name.startsWith(n, any); })
        || std::ranges::any_of(kParts, [name](auto n) { return name.contains(n, any); });
}

bool showsLocation(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (!kBeginsWord[static_cast<uchar>(bytes[at])])
            continue;
        const QByteArrayView rest = bytes.sliced(at);
        if (std::ranges::any_of(kWords, [rest](auto word) { return beginsWith(rest, word); }))
            return true;
    }
    return false;
}

} // namespace imgurl
