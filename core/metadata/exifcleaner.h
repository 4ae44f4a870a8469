// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/tiffdirectory.h"

#include <QSet>

namespace imgurl {

//! Blanks the places in one EXIF block, in all its directories and in blocks within it.
class ExifCleaner {
public:
    explicit ExifCleaner(const QByteArray &tiff);

    //! False when a part that readers would look at cannot be read.
    [[nodiscard]] bool clean();
    [[nodiscard]] bool found() const { return m_found; }
    [[nodiscard]] const QByteArray &bytes() const { return m_tiff.bytes(); }
    //! Nothing but places was in it.
    [[nodiscard]] bool isEmpty() const;

private:
    bool cleanDirectory(qsizetype at);
    bool cleanEntry(const TiffEntry &entry);
    bool cleanSubDirectories(const TiffEntry &entry);
    bool cleanMakerNote(const TiffEntry &entry);
    bool blankDirectory(qsizetype at);
    bool cleanInnerBlocks();
    void removeValue(const TiffEntry &entry);

    TiffBytes m_tiff;
    bool m_inner = false; // a block within another, which looks for all of those itself
    QSet<qsizetype> m_seen; // directories
    bool m_found = false;
    bool m_goes = false; // the entry that was just looked at
};

} // namespace imgurl
