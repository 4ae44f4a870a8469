// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/edits.h"
#include "metadata/filewindow.h"
#include "metadata/metadatarule.h"

namespace imgurl {

//! What to change in a PNG, animated or not, so that `rule`, which is not Keep, is kept to. What
//! lies behind its end goes.
[[nodiscard]] MetadataParts planPng(FileWindow &file, MetadataRule rule, EditList &edits);

} // namespace imgurl
