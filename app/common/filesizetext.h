// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace imgurl {

//! "84 kB", "2.1 MB"; empty when negative: unknown. In units of 1,024, as sites give their limits.
[[nodiscard]] QString fileSizeText(qint64 bytes, const QLocale &locale = QLocale());

} // namespace imgurl
