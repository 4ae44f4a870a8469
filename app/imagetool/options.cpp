// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "convert/imagetool.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

bool readNumber(const QString &text, int least, int most, int &number)
{
    bool valid = false;
    number = text.toInt(&valid);
    return valid && number >= least && number <= most;
}

bool readOption(const QString &name, const QString &value, Options &options)
{
    if (name == "--format"_L1)
        return (options.format = targetFormatNamed(value)).has_value() || value == "auto"_L1;
    if (name == "--quality"_L1)
        return readNumber(value, 1, 100, options.quality);
    if (name == "--longest-edge"_L1)
        return readNumber(value, 0, 1'000'000, options.longestEdge);
    if (name == "--cpu-seconds"_L1)
        return readNumber(value, 1, 60, options.cpuSeconds);
    return false;
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments)
{
    Options options;
    QStringList paths;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--"_L1) {
            paths += arguments.sliced(i + 1);
            break;
        }
        if (!argument.startsWith("--"_L1))
            paths += argument;
        else if (++i == arguments.size() || !readOption(argument, arguments.at(i), options))
            return std::nullopt;
    }
    if (paths.size() != 2 || paths.contains(QString()))
        return std::nullopt;
    options.source = paths.first();
    options.target = paths.last();
    return options;
}

} // namespace imgurl
