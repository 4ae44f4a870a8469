// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"
#include "probe/regularfile.h"

namespace imgurl {

struct ImageFacts {
    ImageHeader header;
    qint64 size = 0; //!< bytes
    QByteArray sha256; //!< 32 bytes, or empty when the file was not read whole

    friend bool operator==(const ImageFacts &, const ImageFacts &) = default;
};

// Both block: for worker threads. Errors: FileMissing, FileNotReadable, NotAFile, FileEmpty, and
// NotAnImage when the content, whatever the name says, is none of the formats of ImageFormat.

//! Reads the header alone; a large picture costs no more than a small one.
[[nodiscard]] Result<ImageFacts, ApiError> probeImage(const QString &path);
//! Reads the whole file once. Also FileChanged when it changed meanwhile, and Canceled.
[[nodiscard]] Result<ImageFacts, ApiError> probeAndHashImage(
    const QString &path, const CancelCheck &isCanceled = {});

} // namespace imgurl
