// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/jpegplan.h"

#include "metadata/exifblock.h"
#include "metadata/imageresources.h"
#include "metadata/locationnames.h"
#include "metadata/xmppacket.h"

#include <QtEndian>

namespace imgurl {

namespace {

constexpr uchar kApp0 = 0xe0;
constexpr uchar kApp15 = 0xef;
constexpr uchar kComment = 0xfe;
constexpr qsizetype kLongestPayload = 65533;
constexpr qsizetype kMostJoined = 16 * 1024 * 1024;

constexpr QByteArrayView kExif("Exif\0\0", 6);
constexpr QByteArrayView kXmp("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr QByteArrayView kXmpExtension("http://ns.adobe.com/xmp/extension/\0", 35);
constexpr QByteArrayView kResources("Photoshop 3.0\0", 14);
constexpr QByteArrayView kPictureList("MPF\0", 4);

//! Without these a picture looks different.
bool isNeeded(uchar marker, QByteArrayView payload)
{
    return (marker == kApp0 && payload.startsWith("JFIF"))
        || (marker == 0xe2 && payload.startsWith("ICC_PROFILE"))
        || (marker == 0xee && payload.startsWith("Adobe"));
}

} // namespace

JpegPlan::JpegPlan(FileWindow &file, MetadataRule rule, EditList &edits)
    : m_file(file)
    , m_all(rule == MetadataRule::RemoveAll)
    , m_edits(edits)
{
}

void JpegPlan::run(qint64 start)
{
    JpegWalk walk(m_file, start);
    bool isFirst = true;
    while (walk.next()) {
        if (!isFirst)
            noteStray(walk.strayFrom(), walk.strayTo());
        isFirst = false;
        plan(walk.segment());
    }
    m_end = walk.end();
    planXmp();
    planResources();
    planUnknown();
}

//! Decoders skip it, whatever it is.
void JpegPlan::noteStray(qint64 from, qint64 to)
{
    if (from >= to || (!m_all && !showsLocationOrVideo(m_file, from, to)))
        return;
    m_edits.remove(from, to - from);
    m_removed |= MetadataPart::Appended;
}

void JpegPlan::plan(const JpegSegment &segment)
{
    const bool isApplication = segment.marker >= kApp0 && segment.marker <= kApp15;
    if (!isApplication && segment.marker != kComment)
        return;
    if (segment.cut) {
        remove(segment, MetadataPart::Other);
        return;
    }
    const QByteArray payload = m_file.read(segment.at + 4, segment.size - 4);
    const auto join = [&](Group &group, qsizetype prefix) {
        group.segments.push_back(segment);
        if (group.bytes.size() < kMostJoined)
            group.bytes += payload.sliced(qMin(prefix, payload.size()));
    };
    if (segment.marker == 0xe1 && payload.startsWith(kExif)) {
        planExif(segment, payload.sliced(kExif.size()));
    } else if (segment.marker == 0xe1 && payload.startsWith(kXmp)) {
        m_packets.emplace_back(segment, payload.sliced(kXmp.size()));
    } else if (segment.marker == 0xe1 && payload.startsWith(kXmpExtension)) {
        join(m_extension, kXmpExtension.size() + 40); // whose it is, its length and its place
    } else if (segment.marker == 0xed && payload.startsWith(kResources)) {
        join(m_resources, kResources.size());
    } else if (isNeeded(segment.marker, payload)) {
        return;
    } else if (segment.marker == 0xe2 && payload.startsWith(kPictureList)) {
        m_pictureList = segment;
    } else {
        join(m_unknown[isApplication ? size_t(segment.marker - kApp0) : m_unknown.size() - 1], 0);
    }
}

void JpegPlan::planExif(const JpegSegment &segment, const QByteArray &tiff)
{
    const BlockCleaning cleaned = exifWithoutLocation(tiff);
    if (!m_all) {
        if (cleaned)
            replace(segment, kExif, cleaned->content, cleaned->removed);
        return;
    }
    const int orientation = exifOrientation(tiff);
    const bool says = orientation > 1 && !std::exchange(m_hasOrientation, true);
    const QByteArray kept = says ? exifOfOrientation(orientation) : QByteArray();
    if (kept == tiff)
        return;
    const MetadataParts location = cleaned ? cleaned->removed : MetadataParts();
    replace(segment, kExif, kept, location | MetadataPart::Other);
}

void JpegPlan::planXmp()
{
    // A depth map or a thumbnail mostly, and sometimes a history with everything in it.
    const bool extensionGoes = !m_extension.segments.empty()
        && (m_all || m_extension.bytes.size() >= kMostJoined || showsLocation(m_extension.bytes));
    if (extensionGoes) {
        for (const JpegSegment &segment : m_extension.segments)
            remove(segment, MetadataPart::Other);
    }
    for (const auto &[segment, packet] : m_packets) {
        const BlockCleaning cleaned = xmpWithoutLocation(packet);
        const MetadataParts parts = cleaned ? cleaned->removed : MetadataParts();
        if (m_all) {
            remove(segment, parts | MetadataPart::Other);
            continue;
        }
        QByteArray kept = cleaned ? cleaned->content : packet;
        if (extensionGoes)
            kept = xmpWithoutExtension(kept);
        if (kept == packet)
            continue;
        // Spaces at the end mean nothing, and pictures that are listed by their place stay there.
        if (!kept.isEmpty() && kept.size() < packet.size())
            kept.append(packet.size() - kept.size(), ' ');
        replace(segment, kXmp, kept, parts);
    }
}

void JpegPlan::planResources()
{
    const auto &segments = m_resources.segments;
    if (segments.empty())
        return;
    const bool isWhole = m_resources.bytes.size() < kMostJoined;
    const BlockCleaning cleaned =
        isWhole ? imageResourcesWithoutLocation(m_resources.bytes) : BlockCleaning(wholeBlock());
    if (!m_all && !cleaned)
        return;
    const MetadataParts parts = cleaned ? cleaned->removed : MetadataParts();
    const QByteArray kept = m_all ? QByteArray() : cleaned->content;
    const bool fits = kResources.size() + kept.size() <= kLongestPayload;
    replace(segments.front(), kResources, fits ? kept : QByteArray(),
        m_all || !fits ? parts | MetadataPart::Other : parts);
    for (size_t i = 1; i < segments.size(); ++i)
        remove(segments[i], {});
}

//! Of a maker's own segments nobody knows which belong together: all of a kind go, or none.
void JpegPlan::planUnknown()
{
    for (const Group &group : m_unknown) {
        const bool shows = showsLocation(group.bytes) || group.bytes.size() >= kMostJoined;
        if (!m_all && !shows)
            continue;
        for (const JpegSegment &segment : group.segments)
            remove(segment,
                shows ? MetadataPart::Location | MetadataPart::Other
                      : MetadataParts(MetadataPart::Other));
    }
}

void JpegPlan::remove(const JpegSegment &segment, MetadataParts parts)
{
    m_edits.remove(segment.at, segment.size);
    m_removed |= parts;
}

void JpegPlan::replace(const JpegSegment &segment, QByteArrayView prefix, const QByteArray &content,
    MetadataParts parts)
{
    if (content.isEmpty()) {
        remove(segment, parts);
        return;
    }
    QByteArray bytes("\xff\0\0\0", 4);
    bytes[1] = char(segment.marker);
    qToBigEndian(quint16(2 + prefix.size() + content.size()), bytes.data() + 2);
    m_edits.replace(segment.at, segment.size, bytes + prefix + content);
    m_removed |= parts;
}

} // namespace imgurl
