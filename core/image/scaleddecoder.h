// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/regularfile.h"

#include <QImage>

namespace imgurl {

//! The image of `path`, upright, in sRGB and at most `longestEdge` pixels long; never enlarged.
//! Null when it is no image, is damaged, was canceled, or would cost too much: decoders are asked
//! for nothing above 200 megapixels of JPEG, 40 of progressive JPEG, 100 of others. ICO, TIFF,
//! SVG, HEIC and AVIF are decoded in a process of its own. Blocks: for worker threads.
[[nodiscard]] QImage decodeScaled(
    const QString &path, int longestEdge, const CancelCheck &isCanceled = {});

} // namespace imgurl
