// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/pngmetadata.h"

#include "metadata/exifblock.h"
#include "metadata/locationnames.h"
#include "metadata/pngtext.h"
#include "metadata/xmppacket.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr qint64 kSignature = 8;
constexpr qint64 kAround = 12; // length, type and CRC
constexpr qint64 kMostBytes = 16 * 1024 * 1024; // of one chunk of metadata
constexpr QByteArrayView kExifPrefix("Exif\0\0", 6);

struct Chunk {
    qint64 at = 0;
    QByteArray type;
    qint64 length = 0; //!< of its content, within the file
    bool cut = false;

    [[nodiscard]] qint64 end() const { return at + kAround + length; }
    [[nodiscard]] bool isAncillary() const { return !type.isEmpty() && (type[0] & 0x20); }
};

//! Without these a picture looks or moves differently.
bool isNeeded(const QByteArray &type)
{
    constexpr std::array kNeeded{"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI",
        "mDCv", "cLLi", "sBIT", "bKGD", "hIST", "sPLT", "pHYs", "acTL", "fcTL", "fdAT", "CgBI"};
    return std::ranges::find(kNeeded, type) != kNeeded.end();
}

QByteArray chunkBytes(const QByteArray &type, const QByteArray &content)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(content.size()), bytes.data());
    bytes += type + content;
    const auto crc =
        crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()) + 4, uInt(bytes.size() - 4));
    bytes.append(4, '\0');
    qToBigEndian(quint32(crc), bytes.data() + bytes.size() - 4);
    return bytes;
}

class PngPlan {
public:
    PngPlan(FileWindow &file, MetadataRule rule, EditList &edits)
        : m_file(file)
        , m_all(rule == MetadataRule::RemoveAll)
        , m_edits(edits)
    {
    }

    MetadataParts run()
    {
        qint64 at = kSignature;
        while (at < m_file.size() && !m_file.failed()) {
            const Chunk chunk = chunkAt(at);
            if (chunk.type == "IEND") {
                removeRest(chunk.end());
                break;
            }
            if (chunk.cut) {
                // Of a picture that was cut, decoders show what there is.
                if (chunk.isAncillary() || chunk.type.isEmpty())
                    removeRest(at);
                break;
            }
            if (chunk.isAncillary())
                plan(chunk);
            at = chunk.end();
        }
        return m_removed;
    }

private:
    Chunk chunkAt(qint64 at)
    {
        const QByteArray head = m_file.read(at, 8);
        if (head.size() < 8)
            return {at, {}, 0, true};
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        Chunk chunk{at, head.sliced(4), length, at + kAround + length > m_file.size()};
        if (chunk.cut)
            chunk.length = qMax<qint64>(0, m_file.size() - at - kAround);
        return chunk;
    }

    void plan(const Chunk &chunk)
    {
        if (isNeeded(chunk.type))
            return;
        if (chunk.length > kMostBytes) {
            remove(chunk, MetadataPart::Other);
            return;
        }
        const QByteArray content = m_file.read(chunk.at + 8, chunk.length);
        if (chunk.type == "eXIf") {
            planExif(chunk, content);
            return;
        }
        const bool isText = chunk.type == "tEXt" || chunk.type == "zTXt" || chunk.type == "iTXt";
        const bool shows = isText ? planText(chunk, content) : showsLocation(content);
        if (shows)
            remove(chunk, MetadataPart::Location);
        else if (m_all)
            remove(chunk, MetadataPart::Other);
    }

    void planExif(const Chunk &chunk, const QByteArray &content)
    {
        const QByteArray tiff =
            content.startsWith(kExifPrefix) ? content.sliced(kExifPrefix.size()) : content;
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

    //! Whether the text goes for the place it names; it may also be put in its stead without.
    bool planText(const Chunk &chunk, const QByteArray &content)
    {
        const auto text = readPngText(chunk.type, content);
        if (!text)
            return true;
        if (text->keyword != "XML:com.adobe.xmp")
            return textNamesPlace(*text);
        const BlockCleaning cleaned = xmpWithoutLocation(text->text);
        if (!cleaned || m_all || cleaned->content.isEmpty())
            return cleaned.has_value();
        replace(chunk, pngXmp(cleaned->content), cleaned->removed);
        return false;
    }

    void replace(const Chunk &chunk, const QByteArray &content, MetadataParts parts)
    {
        m_edits.replace(chunk.at, kAround + chunk.length,
            content.isEmpty() ? QByteArray() : chunkBytes(chunk.type, content));
        m_removed |= parts;
    }

    void remove(const Chunk &chunk, MetadataParts parts) { replace(chunk, {}, parts); }

    void removeRest(qint64 from)
    {
        if (from >= m_file.size())
            return;
        m_edits.remove(from, m_file.size() - from);
        m_removed |= MetadataPart::Appended;
    }

    FileWindow &m_file;
    const bool m_all;
    EditList &m_edits;
    MetadataParts m_removed;
};

} // namespace

MetadataParts planPng(FileWindow &file, MetadataRule rule, EditList &edits)
{
    return PngPlan(file, rule, edits).run();
}

} // namespace imgurl
