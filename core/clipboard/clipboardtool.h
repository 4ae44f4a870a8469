// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imgurl {

//! How the helper program imgurl-clipboard ends. 1 is left to what ends a program from outside its
//! own code.
enum class ClipboardToolExit {
    Done = 0, //!< the sources are on standard output, as sourcestream.h has them
    NoDisplay = 10,
    Empty = 11,
    NoAnswer = 12, //!< the program that has the clipboard gave none
    NotWritten = 13,
};

} // namespace imgurl
