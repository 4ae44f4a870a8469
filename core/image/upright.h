// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace imgurl {

//! Turned and mirrored as EXIF's `orientation` says, 1 to 8. Our own, since which formats Qt's
//! readers turn differs from version to version, and a picture turned twice is wrong again.
[[nodiscard]] QImage upright(const QImage &image, int orientation);

} // namespace imgurl
