// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/filewindow.h"

namespace imgurl {

//! A segment, its marker and length included.
struct JpegSegment {
    uchar marker = 0;
    qint64 at = 0;
    qint64 size = 0; //!< bytes, within the file
    bool cut = false; //!< by the end of the file

    [[nodiscard]] qint64 end() const { return at + size; }
};

//! Walks a JPEG as decoders do: past coded pixels and stray bytes, from marker to marker, also
//! between the scans of a progressive picture.
class JpegWalk {
public:
    //! `start` is where its first marker lies.
    JpegWalk(FileWindow &file, qint64 start);

    //! False at the end of the picture, or of the file.
    [[nodiscard]] bool next();
    [[nodiscard]] const JpegSegment &segment() const { return m_segment; }
    //! Bytes before the segment that belong to nothing; decoders skip them.
    [[nodiscard]] qint64 strayFrom() const { return m_strayFrom; }
    [[nodiscard]] qint64 strayTo() const { return m_segment.at; }
    //! Behind the end marker, or the end of the file when it has none.
    [[nodiscard]] qint64 end() const { return m_end; }

private:
    qint64 findMarker(qint64 from);

    FileWindow &m_file;
    JpegSegment m_segment;
    qint64 m_at;
    qint64 m_end = 0;
    qint64 m_strayFrom = 0;
    bool m_afterScan = false; // what comes is coded pixels
};

} // namespace imgurl
