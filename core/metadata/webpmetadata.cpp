// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/webpmetadata.h"

#include "metadata/exifblock.h"
#include "metadata/locationnames.h"
#include "metadata/xmppacket.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr qint64 kHead = 12; // "RIFF", the size, "WEBP"
constexpr qint64 kChunkHead = 8;
constexpr qint64 kMostBytes = 16 * 1024 * 1024; // of one chunk of metadata
constexpr QByteArrayView kExifPrefix("Exif\0\0", 6);
constexpr uchar kHasExif = 0x08;
constexpr uchar kHasXmp = 0x04;

struct Chunk {
    qint64 at = 0;
    QByteArray type;
    qint64 length = 0; //!< of its content

    [[nodiscard]] qint64 end() const { return at + kChunkHead + length + (length & 1); }
};

bool isNeeded(const QByteArray &type)
{
    constexpr std::array kNeeded{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"};
    return std::ranges::find(kNeeded, type) != kNeeded.end();
}

QByteArray littleEndian(qint64 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(quint32(number), bytes.data());
    return bytes;
}

class WebPPlan {
public:
    WebPPlan(FileWindow &file, MetadataRule rule, EditList &edits)
        : m_file(file)
        , m_all(rule == MetadataRule::RemoveAll)
        , m_edits(edits)
    {
    }

    MetadataParts run()
    {
        const qint64 told = 8 + qint64(number(4));
        const qint64 end = qMin(told + (told & 1), m_file.size());
        qint64 at = kHead;
        while (at + kChunkHead <= end && !m_file.failed()) {
            const Chunk chunk{at, m_file.read(at, 4), number(at + 4)};
            if (at + kChunkHead + chunk.length > end) {
                // Of a picture that was cut, decoders show what there is.
                if (!isNeeded(chunk.type))
                    removeRest(at);
                return finished();
            }
            if (chunk.type == "VP8X")
                m_extended = chunk;
            else if (!isNeeded(chunk.type))
                plan(chunk);
            at = chunk.end();
        }
        removeRest(qMin(at, end));
        return finished();
    }

private:
    quint32 number(qint64 at)
    {
        const QByteArray bytes = m_file.read(at, 4);
        return bytes.size() == 4 ? qFromLittleEndian<quint32>(bytes.constData()) : 0;
    }

    void plan(const Chunk &chunk)
    {
        const QByteArray content = chunk.length <= kMostBytes
            ? m_file.read(chunk.at + kChunkHead, chunk.length)
            : QByteArray();
        if (chunk.length > kMostBytes)
            replace(chunk, {}, MetadataPart::Other);
        else if (chunk.type == "EXIF")
            planExif(chunk, content);
        else if (chunk.type == "XMP ")
            planXmp(chunk, content);
        else if (const bool shows = showsLocation(content); shows || m_all)
            replace(chunk, {}, shows ? MetadataPart::Location : MetadataPart::Other);
        if (m_gone == chunk.at && chunk.type == "EXIF")
            m_flagsOff |= kHasExif;
        if (m_gone == chunk.at && chunk.type == "XMP ")
            m_flagsOff |= kHasXmp;
    }

    void planExif(const Chunk &chunk, const QByteArray &content)
    {
        const bool hasPrefix = content.startsWith(kExifPrefix);
        const QByteArray tiff = hasPrefix ? content.sliced(kExifPrefix.size()) : content;
        const BlockCleaning cleaned = exifWithoutLocation(tiff);
        const MetadataParts parts = cleaned ? cleaned->removed : MetadataParts();
        if (!m_all) {
            if (cleaned)
                replace(chunk, cleaned->content, parts);
            return;
        }
        const int orientation = exifOrientation(tiff);
        const QByteArray kept = orientation > 1 ? exifOfOrientation(orientation) : QByteArray();
        if (kept != content)
            replace(chunk, kept, parts | MetadataPart::Other);
    }

    void planXmp(const Chunk &chunk, const QByteArray &content)
    {
        const BlockCleaning cleaned = xmpWithoutLocation(content);
        const MetadataParts parts = cleaned ? cleaned->removed : MetadataParts();
        if (m_all)
            replace(chunk, {}, parts | MetadataPart::Other);
        else if (cleaned)
            replace(chunk, cleaned->content, parts);
    }

    void replace(const Chunk &chunk, const QByteArray &content, MetadataParts parts)
    {
        QByteArray bytes;
        if (content.isEmpty()) {
            m_gone = chunk.at;
        } else {
            bytes = chunk.type + littleEndian(content.size()) + content;
            bytes.append(content.size() & 1, '\0');
        }
        const qint64 length = qMin(chunk.end(), m_file.size()) - chunk.at;
        m_edits.replace(chunk.at, length, bytes);
        m_removed |= parts;
    }

    void removeRest(qint64 from)
    {
        if (from >= m_file.size())
            return;
        m_edits.remove(from, m_file.size() - from);
        m_removed |= MetadataPart::Appended;
    }

    //! What the head and the VP8X chunk say of the file is made true again.
    MetadataParts finished()
    {
        if (!m_removed)
            return {};
        m_edits.replace(4, 4, littleEndian(m_edits.sizeOf(m_file.size()) - 8));
        if (m_flagsOff != 0 && m_extended.length > 0) {
            QByteArray flags = m_file.read(m_extended.at + kChunkHead, 1);
            flags[0] = char(uchar(flags[0]) & ~m_flagsOff);
            m_edits.replace(m_extended.at + kChunkHead, 1, flags);
        }
        return m_removed;
    }

    FileWindow &m_file;
    const bool m_all;
    EditList &m_edits;
    MetadataParts m_removed;
    Chunk m_extended;
    qint64 m_gone = -1; // where the chunk lies that was just taken out
    uchar m_flagsOff = 0;
};

} // namespace

MetadataParts planWebP(FileWindow &file, MetadataRule rule, EditList &edits)
{
    return WebPPlan(file, rule, edits).run();
}

} // namespace imgurl
