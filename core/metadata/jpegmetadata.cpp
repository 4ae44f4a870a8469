// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/formats.h"

#include "metadata/blockcleaner.h"
#include "metadata/jpegpictures.h"
#include "metadata/locationnames.h"

#include <QSet>
#include <QtEndian>

namespace imgurl {

namespace {

constexpr qsizetype kLongestPayload = 65533;
constexpr qsizetype kMostResources = 16 * 1024 * 1024;
constexpr qint64 kMostPadding = 64 * 1024;
constexpr QByteArrayView kPhotoshop("Photoshop 3.0\0", 14);
constexpr QByteArrayView kPictures("MPF\0", 4);

bool draws(uchar marker, const QByteArray &payload)
{
    return (marker == 0xe0 && payload.startsWith(QByteArrayView("JFIF\0", 5)))
        || (marker == 0xe2 && payload.startsWith(QByteArrayView("ICC_PROFILE\0", 12)))
        || (marker == 0xee && payload.startsWith("Adobe"));
}

QByteArray segmentOf(uchar marker, QByteArrayView payload)
{
    QByteArray segment(4, '\xff');
    segment[1] = static_cast<char>(marker);
    qToBigEndian(static_cast<quint16>(payload.size() + 2), segment.data() + 2);
    return segment.append(payload);
}

//! Plans the changes to one JPEG within a file.
class JpegPlan {
public:
    JpegPlan(FileWindow &file, MetadataRule rule, EditList &edits)
        : m_file(file)
        , m_cleaner(rule)
        , m_edits(edits)
    {
    }

    bool run(qint64 from, qint64 to)
    {
        const auto layout = readJpegLayout(m_file, from, to);
        if (!layout)
            return false;
        for (const JpegSegment &segment : layout->segments)
            plan(segment, m_file.read(segment.at + 4, segment.size - 4));
        finishResources();
        finishUnknown();
        end = layout->end;
        return true;
    }

    qint64 end = 0; //!< behind the picture
    std::optional<JpegSegment> pictureList;

private:
    void remove(const JpegSegment &segment, MetadataParts parts)
    {
        m_edits.remove(segment.at, segment.size, parts);
    }

    void plan(const JpegSegment &segment, const QByteArray &payload)
    {
        const bool all = m_cleaner.rule() == MetadataRule::RemoveAll;
        if (segment.marker == 0)
            remove(segment, MetadataPart::Appended);
        else if (draws(segment.marker, payload))
            return;
        else if (segment.marker == 0xe2 && payload.startsWith(kPictures) && !all)
            pictureList = segment;
        else if (segment.marker == 0xe1)
            clean(segment, payload);
        else if (segment.marker == 0xed && payload.startsWith(kPhotoshop)
            && payload.size() > kPhotoshop.size())
            noteResources(segment, payload.sliced(kPhotoshop.size()));
        else
            noteUnknown(segment, showsLocation(payload));
    }

    // More XMP in segments of its own is none that the cleaner knows: it goes.
    void clean(const JpegSegment &segment, const QByteArray &payload)
    {
        const BlockCleaning cleaned = m_cleaner.clean(payload);
        if (!cleaned)
            return;
        if (cleaned->content.isEmpty() || cleaned->content.size() > kLongestPayload)
            remove(segment, cleaned->removed);
        else
            m_edits.replace(segment.at, segment.size, segmentOf(segment.marker, cleaned->content),
                cleaned->removed);
    }

    void noteResources(const JpegSegment &segment, QByteArrayView bytes)
    {
        m_resources.push_back(segment);
        if (m_resourceBytes.size() <= kMostResources)
            m_resourceBytes += bytes;
    }

    // One list, however many segments it takes.
    void finishResources()
    {
        if (m_resourceBytes.isEmpty())
            return;
        const BlockCleaning cleaned = m_resourceBytes.size() > kMostResources
            ? CleanedBlock{{}, MetadataPart::Other}
            : m_cleaner.clean(m_resourceBytes);
        if (!cleaned)
            return;
        QByteArray written;
        const qsizetype most = kLongestPayload - kPhotoshop.size();
        for (qsizetype at = 0; at < cleaned->content.size(); at += most)
            written += segmentOf(
                0xed, QByteArray(kPhotoshop.toByteArray() + cleaned->content.mid(at, most)));
        for (const JpegSegment &segment : m_resources)
            m_edits.replace(segment.at, segment.size, std::exchange(written, {}), cleaned->removed);
    }

    void noteUnknown(const JpegSegment &segment, bool shows)
    {
        m_unknown.push_back(segment);
        if (shows)
            m_showing.insert(segment.marker);
    }

    // Such a block may go on in the next segment of its kind.
    void finishUnknown()
    {
        for (const JpegSegment &segment : m_unknown) {
            const bool shows = m_showing.contains(segment.marker);
            MetadataParts parts = MetadataPart::Other;
            parts.setFlag(MetadataPart::Location, shows);
            if (shows || m_cleaner.rule() == MetadataRule::RemoveAll)
                remove(segment, parts);
        }
    }

    FileWindow &m_file;
    BlockCleaner m_cleaner;
    EditList &m_edits;
    std::vector<JpegSegment> m_resources;
    QByteArray m_resourceBytes;
    std::vector<JpegSegment> m_unknown;
    QSet<uchar> m_showing;
};

//! Zeros that pad a file may stay.
bool removeBehind(FileWindow &file, qint64 from, qint64 to, EditList &edits)
{
    if (to - from <= kMostPadding && file.read(from, to - from).count('\0') == to - from)
        return false;
    edits.remove(from, to - from, MetadataPart::Appended);
    return true;
}

} // namespace

bool planJpeg(FileWindow &file, MetadataRule rule, EditList &edits)
{
    JpegPlan first(file, rule, edits);
    if (!first.run(0, file.size()))
        return false;
    std::optional<JpegPictures> pictures;
    if (first.pictureList)
        pictures.emplace(file, *first.pictureList);
    qint64 end = first.end;
    if (pictures && !pictures->others().isEmpty() && pictures->others().first().from >= end) {
        for (const auto &picture : pictures->others()) {
            JpegPlan other(file, rule, edits);
            if (!other.run(picture.from, picture.to))
                return false;
            removeBehind(file, end, picture.from, edits);
            removeBehind(file, other.end, picture.to, edits);
            end = picture.to;
        }
        removeBehind(file, end, file.size(), edits);
        pictures->planNewPlaces(edits);
    } else if (removeBehind(file, end, file.size(), edits) && first.pictureList) {
        edits.remove(first.pictureList->at, first.pictureList->size, MetadataPart::Other);
    }
    return true;
}

} // namespace imgurl
