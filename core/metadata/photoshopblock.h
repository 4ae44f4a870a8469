// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/cleanedblock.h"

namespace imgurl {

//! Photoshop's list of resources, "8BIM" and on. IPTC, EXIF and XMP may be in it.
[[nodiscard]] BlockCleaning photoshopWithoutLocation(const QByteArray &resources);

//! A list of IPTC-IIM datasets, the names of places among them.
[[nodiscard]] BlockCleaning iptcWithoutLocation(const QByteArray &iptc);

} // namespace imgurl
