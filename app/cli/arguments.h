// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <string>

namespace imgurl {

// What CLI11 would read otherwise than a person.

//! CLI11 takes an argument "[a,b]" for a list and "++" for the end of a subcommand, but both can be
//! the names of files. With a mark before them they are neither.
[[nodiscard]] std::string guarded(const std::string &argument);
[[nodiscard]] std::string unguarded(const std::string &argument);

//! A whole number of plain digits: CLI11 would take 010 for eight.
[[nodiscard]] CLI::Validator decimal();
//! An empty variable of a script is not the same as an option that was not given.
[[nodiscard]] CLI::Validator somethingGiven();

} // namespace imgurl
