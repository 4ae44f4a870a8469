// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "convert/imagetool.h"
#include "probe/imageheader.h"
#include "sourcefile.h"

#include <QImage>

namespace imgurl {

using Decoded = Result<QImage, ImageToolExit>;

//! The picture of `file`, upright, not yet scaled: but where it is cheaper to decode it smaller,
//! it is, as long as it stays above `longestEdge` (0: never).
[[nodiscard]] Decoded decodeImage(SourceFile &file, const ImageHeader &header, int longestEdge);

//! 100 megapixels are 400 MB, some of which a decoder needs twice.
constexpr qint64 kMostPixels = 100'000'000;

[[nodiscard]] bool hasTooManyPixels(QSize size, qint64 most = kMostPixels);
//! Why a decoder that gave no image of this size gave none: decoders do not say.
[[nodiscard]] ImageToolExit decoderFailure(QSize size);

} // namespace imgurl
