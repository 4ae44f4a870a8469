// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/edits.h"
#include "metadata/filewindow.h"

namespace imgurl {

// Each plans what to change in a file of its format so that `rule`, which is not Keep, is kept to.
// False when the file cannot be walked.

[[nodiscard]] bool planJpeg(FileWindow &file, MetadataRule rule, EditList &edits);
[[nodiscard]] bool planPng(FileWindow &file, MetadataRule rule, EditList &edits);
[[nodiscard]] bool planWebP(FileWindow &file, MetadataRule rule, EditList &edits);

//! Whether an XMP block or a comment of a GIF names a place.
[[nodiscard]] bool gifShowsLocation(FileWindow &file);

} // namespace imgurl
