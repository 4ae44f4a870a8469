// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"
#include "probe/regularfile.h"

#include <QString>

#include <optional>

namespace imgurl {

struct Conversion {
    QString source;
    QString target; //!< made with 0600 when it does not exist, else written over
    //! Png, Jpeg or WebP. None: by the source's kind; HEIC and AVIF become JPEG, or PNG where they
    //! are transparent; JPEG and WebP stay; all others become PNG.
    std::optional<ImageFormat> format{};
    int quality = 90; //!< 1 to 100, of JPEG and WebP
    int longestEdge = 0; //!< pixels; larger pictures are scaled down. 0: the size stays
};

struct Converted {
    ImageFormat format = ImageFormat::Png;
    QSize pixelSize;
    qint64 size = 0; //!< bytes

    friend bool operator==(const Converted &, const Converted &) = default;
};

//! Decodes and encodes in a process of its own, imgurl-image, so that bytes nobody vouches for
//! cannot take this one down, and a decoder can be stopped in its middle. The result is upright,
//! keeps its colour profile and carries no other metadata. Of an animation the first picture.
//!
//! Blocks, for worker threads; at most two at once, others wait. Canceled or not, the helper is
//! gone when this returns. Errors: FileMissing, FileNotReadable, NotAFile, FileEmpty, NotAnImage,
//! ImageDamaged, TooManyPixels, SpoolNotWritable, NotConverted when the helper is missing, crashed
//! or took too much memory or time, and Canceled, within some 30 ms. After an error the target's
//! content is undefined.
[[nodiscard]] Result<Converted, ApiError> convertImage(
    const Conversion &conversion, const CancelCheck &isCanceled = {});

} // namespace imgurl
