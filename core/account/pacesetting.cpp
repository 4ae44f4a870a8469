// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/pacesetting.h"

#include "settings/keys.h"
#include "settings/settings.h"

namespace imgurl {

PaceSetting readPace(const Settings &settings, const AccountId &account)
{
    PaceSetting pace;
    const int parallel = settings.value(keys::uploadsAtOnce, account);
    if (parallel >= PaceSetting::kFewest && parallel <= PaceSetting::kMost)
        pace.parallel = parallel;
    const std::chrono::seconds gap(settings.value(keys::uploadGap, account));
    if (gap.count() >= 0 && gap <= PaceSetting::kLongestGap)
        pace.gap = gap;
    return pace;
}

void writePace(Settings &settings, const AccountId &account, const PaceSetting &pace)
{
    using std::chrono::duration_cast, std::chrono::seconds;
    settings.set(keys::uploadsAtOnce, account, pace.parallel);
    settings.set(keys::uploadGap, account, int(duration_cast<seconds>(pace.gap).count()));
}

} // namespace imgurl
