// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace imgurl {

//! 1 to 8; 1 when the block does not say. `tiff`: an EXIF block from its byte order on.
[[nodiscard]] int exifOrientation(QByteArrayView tiff);

} // namespace imgurl
