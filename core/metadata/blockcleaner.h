// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/cleanedblock.h"

namespace imgurl {

//! Cleans the blocks of one file, told by their content alone: EXIF with or without "Exif\0\0",
//! XMP with or without its JPEG prefix, Photoshop's resources, IPTC. What is none of them goes.
class BlockCleaner {
public:
    explicit BlockCleaner(MetadataRule rule);

    [[nodiscard]] BlockCleaning clean(const QByteArray &block);
    [[nodiscard]] MetadataRule rule() const { return m_rule; }

private:
    MetadataRule m_rule;
    bool m_exifSeen = false; // readers believe the first
};

constexpr QByteArrayView kExifPrefix("Exif\0\0", 6);

} // namespace imgurl
