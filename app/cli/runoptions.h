// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace CLI {
class App;
}

namespace imgurl {

//! How rows are worked on and what is printed of them.
struct RunOptions {
    QString format; //!< a LinkFormat's name, or "json"; empty: not given
    QString linkTemplate; //!< instead of the format; empty: not given
    bool withDeleteLinks = false;
    bool quiet = false;
    std::optional<int> parallel; //!< 1 to 6
    int timeout = 60; //!< seconds without progress
    int retries = 3; //!< after the first attempt
};

//! The options that fill them: those of the work, and those of what is printed.
void addRunOptions(CLI::App &command, RunOptions &options);
void addOutputOptions(CLI::App &command, RunOptions &options);

} // namespace imgurl
