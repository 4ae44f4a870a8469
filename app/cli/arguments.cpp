// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <algorithm>

namespace imgurl {

namespace {

constexpr char kGuard = '\x01';
constexpr size_t kMostDigits = 18; // of a number of 64 bits, whatever they are

bool needsGuard(const std::string &argument)
{
    return argument.starts_with('[') || argument == "++";
}

} // namespace

std::string guarded(const std::string &argument)
{
    return needsGuard(argument) ? kGuard + argument : argument;
}

std::string unguarded(const std::string &argument)
{
    const bool isGuarded = argument.starts_with(kGuard) && needsGuard(argument.substr(1));
    return isGuarded ? argument.substr(1) : argument;
}

CLI::Validator decimal()
{
    const auto refuse = [](const std::string &given) -> std::string {
        const bool isPlain = !given.empty() && given.size() <= kMostDigits
            && std::ranges::all_of(given, [](char c) { return c >= '0' && c <= '9'; })
            && (given.size() == 1 || given[0] != '0');
        return isPlain ? std::string() : given + " is not a plain whole number";
    };
    return CLI::Validator(refuse, "");
}

CLI::Validator somethingGiven()
{
    return CLI::Validator(
        [](const std::string &given) -> std::string { return given.empty() ? "it is empty" : ""; },
        "");
}

} // namespace imgurl
