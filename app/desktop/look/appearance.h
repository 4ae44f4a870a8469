// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace imgurl {

//! The dark palette, for a desktop that gives Qt none. Colours only; everything else follows.
[[nodiscard]] QPalette darkPalette();

// Colours that a palette lacks, made from one so that they fit light and dark.
[[nodiscard]] QColor quietTextColor(const QPalette &palette); //!< for what matters less
[[nodiscard]] QColor linkTextColor(const QPalette &palette); //!< Qt's own is a raw blue in light
[[nodiscard]] QColor errorTextColor(const QPalette &palette);
[[nodiscard]] QColor warningTextColor(const QPalette &palette);
[[nodiscard]] QColor lineColor(const QPalette &palette); //!< hairlines and tracks

} // namespace imgurl
