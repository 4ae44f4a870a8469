// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/editedfile.h"
#include "metadata/metadatarule.h"
#include "probe/regularfile.h"

namespace imgurl {

//! What a rule would do to an image.
struct MetadataFound {
    MetadataParts goes; //!< none: the file may be sent as it is
    bool locationStays = false; //!< a GIF tells a place; GIFs are never changed
    //! Takes it out; every other byte stays, orientation and colour profile, too.
    FileEdits edits{};

    friend bool operator==(const MetadataFound &, const MetadataFound &) = default;
};

//! Blocks: for worker threads. No pixel is decoded, and memory is bounded whatever the file's size.
//! Errors: those of probeImage(), FileChanged, Canceled, and ImageDamaged when it cannot be told
//! where the file has its metadata; one that is merely cut amid its pixels is taken.
[[nodiscard]] Result<MetadataFound, ApiError> findMetadata(
    const QString &path, MetadataRule rule, const CancelCheck &isCanceled = {});

} // namespace imgurl
