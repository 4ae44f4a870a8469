// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace imgurl {

//! The words of an enumeration whose values count up from 0, as files have them.
template <size_t N> using EnumNames = std::array<const char *, N>;

template <typename Enum, size_t N> QString enumName(const EnumNames<N> &names, Enum value)
{
    return QLatin1StringView(names[static_cast<size_t>(value)]);
}

template <typename Enum, size_t N>
std::optional<Enum> enumFromName(const EnumNames<N> &names, QStringView name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1StringView(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace imgurl
