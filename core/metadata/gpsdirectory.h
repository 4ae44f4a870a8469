// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace imgurl {

constexpr quint16 kGpsTag = 0x8825;

//! An EXIF block whose GPS directory became zeros and whose first directory no longer knows it.
//! Everything else stays where it is: makers' notes, even those no library knows, have offsets in
//! them. Empty when there is no such directory.
[[nodiscard]] QByteArray exifWithoutGpsDirectory(const QByteArray &tiff);

} // namespace imgurl
