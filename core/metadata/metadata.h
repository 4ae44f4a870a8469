// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/metadatarule.h"
#include "probe/regularfile.h"

namespace imgurl {

//! What a rule would do to an image.
struct MetadataFound {
    MetadataParts goes; //!< none: the file may be sent as it is
    bool locationStays = false; //!< a GIF tells a place; GIFs are never changed

    friend bool operator==(const MetadataFound &, const MetadataFound &) = default;
};

// Both block: for worker threads. No pixel is decoded, and memory is bounded whatever the file's
// size. Errors: those of probeImage(), FileChanged, Canceled, and ImageDamaged when it cannot be
// told where the file has its metadata; one that is merely cut amid its pixels is taken.

[[nodiscard]] Result<MetadataFound, ApiError> findMetadata(
    const QString &path, MetadataRule rule, const CancelCheck &isCanceled = {});

//! Writes a copy of `path` without what goes; every byte outside of that stays, orientation and
//! colour profile, too. `target` is asked for an existing file only when something goes. Gives what
//! was found. Also SpoolNotWritable; after an error the target holds rubbish.
[[nodiscard]] Result<MetadataFound, ApiError> removeMetadata(const QString &path, MetadataRule rule,
    const std::function<QString()> &target, const CancelCheck &isCanceled = {});

} // namespace imgurl
