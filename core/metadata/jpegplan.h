// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/cleanedblock.h"
#include "metadata/edits.h"
#include "metadata/jpegsegments.h"

#include <array>
#include <vector>

namespace imgurl {

//! Plans the changes to one JPEG within a file, without what lies behind it.
class JpegPlan {
public:
    JpegPlan(FileWindow &file, MetadataRule rule, EditList &edits);

    //! `start`: where its first marker lies.
    void run(qint64 start);
    [[nodiscard]] MetadataParts removed() const { return m_removed; }
    //! Behind the picture.
    [[nodiscard]] qint64 end() const { return m_end; }
    //! The list of pictures behind this one (MPF); size 0 when there is none.
    [[nodiscard]] const JpegSegment &pictureList() const { return m_pictureList; }

private:
    //! What several segments say together, or several of one kind.
    struct Group {
        std::vector<JpegSegment> segments;
        QByteArray bytes; // of all, without their prefixes
    };

    void noteStray(qint64 from, qint64 to);
    void plan(const JpegSegment &segment);
    void planExif(const JpegSegment &segment, const QByteArray &tiff);
    void planXmp();
    void planResources();
    void planUnknown();
    void remove(const JpegSegment &segment, MetadataParts parts);
    void replace(const JpegSegment &segment, QByteArrayView prefix, const QByteArray &content,
        MetadataParts parts);

    FileWindow &m_file;
    const bool m_all; // everything goes
    EditList &m_edits;
    MetadataParts m_removed;
    qint64 m_end = 0;
    JpegSegment m_pictureList;
    bool m_hasOrientation = false;
    std::vector<std::pair<JpegSegment, QByteArray>> m_packets; // XMP
    Group m_extension; // of XMP
    Group m_resources; // Photoshop's
    std::array<Group, 17> m_unknown; // APP0 to APP15, comments
};

} // namespace imgurl
