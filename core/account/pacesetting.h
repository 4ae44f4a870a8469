// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <chrono>

namespace imgurl {

class Settings;

//! How fast a user wants to send to a site.
struct PaceSetting {
    static constexpr int kFewest = 1;
    static constexpr int kMost = 6; //!< what Qt has in flight to one host
    static constexpr std::chrono::seconds kLongestGap{3600};

    int parallel = 4; //!< kFewest to kMost
    std::chrono::milliseconds gap{0}; //!< between the starts of two uploads

    friend bool operator==(const PaceSetting &, const PaceSetting &) = default;
};

//! What was never written, or makes no sense, is the default.
[[nodiscard]] PaceSetting readPace(const Settings &settings, const AccountId &account);
//! The gap in whole seconds.
void writePace(Settings &settings, const AccountId &account, const PaceSetting &pace);

} // namespace imgurl
