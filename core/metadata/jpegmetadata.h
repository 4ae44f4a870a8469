// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/edits.h"
#include "metadata/filewindow.h"
#include "metadata/metadatarule.h"

namespace imgurl {

//! What to change in a JPEG so that `rule`, which is not Keep, is kept to. What lies behind the
//! picture goes, but for more pictures that the file lists (a gain map, a second view) and from
//! which nothing has to go that would move them.
[[nodiscard]] MetadataParts planJpeg(FileWindow &file, MetadataRule rule, EditList &edits);

} // namespace imgurl
