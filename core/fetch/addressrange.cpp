// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/addressrange.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

struct Range4 {
    quint32 first;
    int prefix;
};

constexpr quint32 v4(quint32 a, quint32 b = 0, quint32 c = 0, quint32 d = 0)
{
    return a << 24 | b << 16 | c << 8 | d;
}

constexpr std::array kNotPublic4 = {
    Range4{v4(0), 8}, // this network
    Range4{v4(10), 8}, // private
    Range4{v4(100, 64), 10}, // carrier-grade NAT
    Range4{v4(127), 8}, // loopback
    Range4{v4(169, 254), 16}, // link-local; the metadata service of clouds
    Range4{v4(172, 16), 12}, // private
    Range4{v4(192, 0, 0), 24}, // protocol assignments
    Range4{v4(192, 0, 2), 24}, // documentation
    Range4{v4(192, 88, 99), 24}, // 6to4 relays, retired
    Range4{v4(192, 168), 16}, // private
    Range4{v4(198, 18), 15}, // benchmarks
    Range4{v4(198, 51, 100), 24}, // documentation
    Range4{v4(203, 0, 113), 24}, // documentation
    Range4{v4(224), 4}, // multicast
    Range4{v4(240), 4}, // reserved; broadcast
};

struct Range6 {
    std::array<quint8, 4> first;
    int prefix;
};

//! All that IANA gives out. Outside lie ::, ::1, ::a.b.c.d, 64:ff9b:1::/48, 100::/64, 5f00::/16,
//! fc00::/7, fe80::/10, fec0::/10, ff00::/8 and what is reserved.
constexpr Range6 kUnicast6{{0x20}, 3};

constexpr std::array kNotPublic6 = {
    Range6{{0x20, 0x01, 0x00, 0x00}, 23}, // protocol assignments: Teredo, ORCHID, benchmarks
    Range6{{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    Range6{{0x3f, 0xff, 0x00, 0x00}, 20}, // documentation
};

struct Carrier {
    std::array<quint8, 12> first;
    int prefix; //!< bits; the IPv4 address comes right behind
};

constexpr std::array kCarriers = {
    Carrier{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96}, // IPv4-mapped
    Carrier{{0, 0x64, 0xff, 0x9b}, 96}, // NAT64
    Carrier{{0x20, 0x02}, 16}, // 6to4
};

bool isIn(quint32 address, const Range4 &range)
{
    return (address ^ range.first) >> (32 - range.prefix) == 0;
}

template <typename Range> bool isIn(const Q_IPV6ADDR &address, const Range &range)
{
    for (int bit = 0; bit < range.prefix; bit += 8) {
        const auto at = static_cast<size_t>(bit / 8);
        const int ignored = std::max(0, 8 - (range.prefix - bit));
        if ((address.c[at] ^ range.first[at]) >> ignored != 0)
            return false;
    }
    return true;
}

bool isPublic(quint32 address)
{
    return std::ranges::none_of(
        kNotPublic4, [address](const Range4 &range) { return isIn(address, range); });
}

bool isPublic(const Q_IPV6ADDR &address)
{
    for (const Carrier &carrier : kCarriers) {
        if (isIn(address, carrier)) {
            const quint8 *inner = address.c + carrier.prefix / 8;
            return isPublic(v4(inner[0], inner[1], inner[2], inner[3]));
        }
    }
    return isIn(address, kUnicast6)
        && std::ranges::none_of(
            kNotPublic6, [&address](const Range6 &range) { return isIn(address, range); });
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return isPublic(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return isPublic(address.toIPv6Address());
    default: // null, or any address of either
        return false;
    }
}

} // namespace imgurl
