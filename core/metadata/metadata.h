// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"
#include "common/result.h"
#include "metadata/edits.h"
#include "metadata/metadatarule.h"
#include "probe/imageheader.h"

namespace imgurl {

//! What has to change in an image so that a rule is kept to.
struct MetadataPlan {
    EditList edits;
    MetadataParts removed;
    bool locationStays = false; //!< it names a place, and images of its format are never changed
    FileStamp stamp; //!< of the file that was read

    [[nodiscard]] bool isEmpty() const { return edits.isEmpty(); }
};

// Both block, read `path` in pieces, hold little of it, and never change it. Errors: those of
// opening and reading a file, FileChanged, Canceled.

//! Pixels, orientation and colour profile stay as they are, byte for byte; so does everything when
//! there is nothing to remove. GIF is never changed, nor is a format that is converted anyway.
[[nodiscard]] Result<MetadataPlan, ApiError> planMetadata(
    const QString &path, ImageFormat format, MetadataRule rule, const CancelCheck &isCanceled = {});
//! Writes the changed image into `target`, a file that exists. Also SpoolNotWritable.
[[nodiscard]] Result<Done, ApiError> writeWithoutMetadata(const QString &path,
    const MetadataPlan &plan, const QString &target, const CancelCheck &isCanceled = {});

} // namespace imgurl
