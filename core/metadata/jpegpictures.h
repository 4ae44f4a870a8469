// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/edits.h"
#include "metadata/jpeglayout.h"

#include <QList>

namespace imgurl {

//! The list that a JPEG has of the pictures behind it (CIPA's Multi-Picture Format): previews, the
//! gain map of a bright screen.
class JpegPictures {
public:
    struct Picture {
        qint64 from = 0; //!< place in the file
        qint64 to = 0;
    };

    //! `segment` is the APP2 whose payload begins with "MPF\0".
    JpegPictures(FileWindow &file, const JpegSegment &segment);

    //! All but the first. Empty when the list is wrong, or a picture is not where it should be.
    [[nodiscard]] const QList<Picture> &others() const { return m_others; }
    //! To be called once everything else is in `edits`.
    void planNewPlaces(EditList &edits) const;

private:
    void read(FileWindow &file);

    qint64 m_base; // what offsets count from
    QByteArray m_tiff;
    bool m_big = false;
    qsizetype m_table = 0; // in m_tiff
    qint64 m_firstSize = 0;
    QList<Picture> m_others;
};

} // namespace imgurl
