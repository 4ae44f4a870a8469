// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

//! The path of a helper program: beside this one, where a package puts it, or where a build does;
//! empty when nowhere.
[[nodiscard]] QString helperProgram(QLatin1StringView name);

} // namespace imgurl
