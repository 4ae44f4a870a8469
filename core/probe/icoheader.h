// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

namespace imgurl {

//! One picture of an icon.
struct IcoEntry {
    int index = 0; //!< in the directory
    QSize size; //!< as the directory says: at most 256; what lies there may say otherwise
    qint64 offset = 0; //!< where its PNG or bitmap begins
    qint64 length = 0; //!< bytes
};

//! The largest, of equals the one with most colours. Nothing when this is no icon, or a cursor.
[[nodiscard]] std::optional<IcoEntry> largestIcoEntry(QIODevice &device);

[[nodiscard]] std::optional<ImageHeader> readIcoHeader(QIODevice &device);

} // namespace imgurl
