// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

//! A control character, one that turns the direction of the text, or a line break; not the joiners
//! of emoji and of some scripts.
[[nodiscard]] bool isUnsafeInName(QChar c);

//! As much of it as takes `bytes` in UTF-8, whole characters.
[[nodiscard]] QString cutToBytes(QString text, qsizetype bytes);

} // namespace imgurl
