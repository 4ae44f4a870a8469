// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/metadatarule.h"

#include <QByteArray>

#include <optional>

namespace imgurl {

//! What stays of a block of metadata from which something was taken.
struct CleanedBlock {
    QByteArray content; //!< empty: the block goes
    MetadataParts removed;
};
//! Nothing: the block may stay as it is.
using BlockCleaning = std::optional<CleanedBlock>;

//! For a block that cannot be parsed: it may hold a location.
inline CleanedBlock wholeBlock(QByteArray kept = {})
{
    return {std::move(kept), MetadataPart::Location | MetadataPart::Other};
}

} // namespace imgurl
