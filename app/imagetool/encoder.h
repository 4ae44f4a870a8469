// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "convert/imagetool.h"
#include "probe/imageheader.h"

#include <QImage>

namespace imgurl {

//! What a picture of this kind becomes when nobody says.
[[nodiscard]] ImageFormat targetFormat(ImageFormat source, const QImage &image);

//! At most `longestEdge` pixels long; as it is when that is 0 or it is no longer.
[[nodiscard]] QImage scaledDown(const QImage &image, int longestEdge);

//! Writes the pixels and their colour profile to `path`, nothing else that the source said.
[[nodiscard]] ImageToolExit encodeImage(
    const QImage &image, const QString &path, ImageFormat format, int quality);

} // namespace imgurl
