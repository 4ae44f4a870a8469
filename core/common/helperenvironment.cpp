// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/helperenvironment.h"

#include <algorithm>
#include <array>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kNames{"PATH"_L1, "LANG"_L1, "HOME"_L1, "TMPDIR"_L1, "LD_LIBRARY_PATH"_L1,
    "QT_PLUGIN_PATH"_L1, "ASAN_OPTIONS"_L1, "LSAN_OPTIONS"_L1, "UBSAN_OPTIONS"_L1};
constexpr std::array kPrefixes{"LC_"_L1, "XDG_"_L1};

bool isPassedOn(const QString &name)
{
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end()
        || std::any_of(kPrefixes.begin(), kPrefixes.end(),
            [&name](QLatin1StringView prefix) { return name.startsWith(prefix); });
}

} // namespace

QProcessEnvironment helperEnvironment(const QProcessEnvironment &from)
{
    QProcessEnvironment result;
    const QStringList names = from.keys();
    for (const QString &name : names) {
        if (isPassedOn(name))
            result.insert(name, from.value(name));
    }
    return result;
}

} // namespace imgurl
