// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/locationnames.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kNames{"city"_L1, "state"_L1, "country"_L1, "countrycode"_L1, "countryname"_L1,
    "provincestate"_L1, "sublocation"_L1, "worldregion"_L1, "landmark"_L1, "eventlocation"_L1};
constexpr std::array kBeginnings{
    "gps"_L1, "location"_L1, "geotag"_L1, "geoloc"_L1, "city2"_L1, "locallocation"_L1};
constexpr std::array kParts{"latitude"_L1, "longitude"_L1, "longtitude"_L1, "altitude"_L1};

constexpr std::array<std::string_view, 3> kWords{"latitude", "longitude", "location"};
constexpr std::array<std::string_view, 3> kBinary{
    std::string_view("exif\0\0", 6), "\xa9xyz", "loci"};
constexpr qsizetype kOverlap = 16; // no shorter than any of these

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool startsWith(QByteArrayView bytes, std::string_view word)
{
    return bytes.size() >= static_cast<qsizetype>(word.size())
        && std::equal(
            word.begin(), word.end(), bytes.begin(), [](char a, char b) { return a == lower(b); });
}

// Three letters turn up by chance in a megabyte of coded pixels: a text goes on behind them.
bool isGps(QByteArrayView bytes)
{
    return startsWith(bytes, "gps")
        && (bytes.size() == 3 || bytes[3] == '\0' || (bytes[3] >= ' ' && bytes[3] < '\x7f'));
}

bool startsSign(QByteArrayView bytes)
{
    switch (bytes.front()) {
    case 'g':
    case 'G':
        return isGps(bytes);
    case 'l':
    case 'L':
    case 'e':
    case 'E':
    case '\xa9': {
        const auto here = [bytes](std::string_view word) { return startsWith(bytes, word); };
        return std::ranges::any_of(kWords, here) || std::ranges::any_of(kBinary, here);
    }
    default:
        return false;
    }
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
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (startsSign(bytes.sliced(i)))
            return true;
    }
    return false;
}

bool showsLocationOrVideo(FileWindow &file, qint64 from, qint64 to)
{
    QByteArray piece; // the end of the one before, then the next
    while (from < to) {
        const QByteArrayView next = file.view(from);
        if (next.isEmpty())
            return false;
        piece = piece.last(qMin(piece.size(), kOverlap));
        piece.append(next.first(qMin(next.size(), to - from)));
        from += next.size();
        if (piece.contains("ftyp") || showsLocation(piece))
            return true;
    }
    return false;
}

} // namespace imgurl
