// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/durationtext.h"

#include <QCoreApplication>

namespace imgurl {

namespace {

struct DurationText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::DurationText)
};

} // namespace

QString timeLeftText(std::chrono::seconds left)
{
    using namespace std::chrono;
    if (left < 1min)
        return DurationText::tr("%1 s left").arg(left.count());
    const auto whole = ceil<minutes>(left);
    if (whole < 1h)
        return DurationText::tr("%1 min left").arg(whole.count());
    return DurationText::tr("%1 h %2 min left")
        .arg(floor<hours>(whole).count())
        .arg((whole % 1h).count());
}

} // namespace imgurl
