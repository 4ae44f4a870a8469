// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/filewindow.h"

#include <optional>
#include <vector>

namespace imgurl {

//! A segment, its marker and length included.
struct JpegSegment {
    uchar marker = 0; //!< 0: bytes that belong to nothing; decoders skip them
    qint64 at = 0;
    qint64 size = 0;
};

//! Where a JPEG carries what is no part of its picture.
struct JpegLayout {
    std::vector<JpegSegment> segments; //!< APP0 to APP15, comments, stray bytes
    qint64 end = 0; //!< behind its end marker
};

//! Walks the JPEG in `from` to `to` as decoders do, also between the scans of a progressive one.
//! One that ends amid its pixels is taken; nothing when it ends before them.
[[nodiscard]] std::optional<JpegLayout> readJpegLayout(FileWindow &file, qint64 from, qint64 to);

} // namespace imgurl
