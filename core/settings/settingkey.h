// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace imgurl {

//! A setting: its name in the file, its type, and what it is when the file does not say. There is
//! no key without a default.
template <typename T, bool PerAccount> class BasicSettingKey {
public:
    using Default = T (*)();
    constexpr BasicSettingKey(QLatin1StringView keyName, Default keyDefault)
        : name(keyName)
        , fallback(keyDefault)
    {
    }

    QLatin1StringView name;
    Default fallback;
};

template <typename T> using SettingKey = BasicSettingKey<T, false>;
//! Kept once for every account.
template <typename T> using AccountKey = BasicSettingKey<T, true>;

} // namespace imgurl
