// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/metadatarule.h"

#include <QByteArray>

#include <optional>

namespace imgurl {

//! What stays of a block of metadata from which something was taken.
struct CleanedBlock {
    QByteArray content{}; //!< empty: the block goes
    MetadataParts removed;
};
//! Nothing: the block may stay as it is.
using BlockCleaning = std::optional<CleanedBlock>;

} // namespace imgurl
