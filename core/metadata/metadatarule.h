// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace imgurl {

//! What becomes of the words a photo carries about its place and its maker.
enum class MetadataRule { RemoveLocation, RemoveAll, Keep };

enum class MetadataPart {
    Location = 1,
    Other = 2, //!< camera, dates, comments, previews
    Appended = 4, //!< behind the image: a motion photo's video, what a crop left behind
};
Q_DECLARE_FLAGS(MetadataParts, MetadataPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(MetadataParts)

} // namespace imgurl
