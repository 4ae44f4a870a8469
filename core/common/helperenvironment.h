// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

namespace imgurl {

//! Of `from` what a program needs to find its libraries, fonts and language: a decoder that is
//! taken over by a picture finds no token of the user's in its environment.
[[nodiscard]] QProcessEnvironment helperEnvironment(
    const QProcessEnvironment &from = QProcessEnvironment::systemEnvironment());

} // namespace imgurl
