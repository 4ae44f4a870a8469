// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/formats.h"

#include "metadata/blockcleaner.h"
#include "metadata/locationnames.h"
#include "metadata/pngtext.h"

#include <QtEndian>

#include <algorithm>
#include <array>

#include <zlib.h>

namespace imgurl {

namespace {

constexpr qint64 kMostRead = 16 * 1024 * 1024;
constexpr qint64 kAroundData = 12; // length, type and checksum

struct Chunk {
    QByteArray type{};
    qint64 at = 0;
    qint64 size = 0; // of its data
};

template <typename T> QByteArray big(T number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunkOf(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    const uLong sum = ::crc32(
        0, reinterpret_cast<const Bytef *>(body.constData()), static_cast<uInt>(body.size()));
    return big(static_cast<quint32>(data.size())) + body + big(static_cast<quint32>(sum));
}

bool isText(const QByteArray &type)
{
    return type == "tEXt" || type == "zTXt" || type == "iTXt";
}

bool isPixels(const QByteArray &type)
{
    return type == "IDAT" || type == "fdAT";
}

// What a decoder cannot do without has a capital first.
bool draws(const QByteArray &type)
{
    constexpr std::array kDrawing{"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
        "pHYs", "mDCV", "cLLI", "sPLT", "acTL", "fcTL", "fdAT"};
    return (type[0] >= 'A' && type[0] <= 'Z')
        || std::ranges::find(kDrawing, type) != kDrawing.end();
}

class PngPlan {
public:
    PngPlan(FileWindow &file, MetadataRule rule, EditList &edits)
        : m_file(file)
        , m_cleaner(rule)
        , m_edits(edits)
    {
    }

    void plan(const Chunk &chunk)
    {
        if (draws(chunk.type))
            return;
        if (chunk.size > kMostRead) {
            remove(chunk, MetadataPart::Other);
            return;
        }
        const QByteArray data = m_file.read(chunk.at + 8, chunk.size);
        if (chunk.type == "eXIf")
            put(chunk, m_cleaner.clean(data), "eXIf");
        else if (isText(chunk.type))
            planText(chunk, readPngText(chunk.type, data));
        else
            planUnknown(chunk, showsLocation(data));
    }

private:
    void remove(const Chunk &chunk, MetadataParts parts)
    {
        m_edits.remove(chunk.at, chunk.size + kAroundData, parts);
    }

    void put(const Chunk &chunk, const BlockCleaning &cleaned, const QByteArray &type,
        const QByteArray &head = {})
    {
        if (!cleaned)
            return;
        const bool goes = cleaned->content.isEmpty();
        m_edits.replace(chunk.at, chunk.size + kAroundData,
            goes ? QByteArray() : chunkOf(type, head + cleaned->content), cleaned->removed);
    }

    void planText(const Chunk &chunk, const std::optional<PngText> &text)
    {
        if (!text)
            remove(chunk, MetadataPart::Other);
        else if (text->keyword == "XML:com.adobe.xmp")
            put(chunk, m_cleaner.clean(text->text), "iTXt",
                QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22));
        else if (isRawProfile(text->keyword))
            planProfile(chunk, *text);
        else
            planUnknown(chunk,
                showsLocation(text->text)
                    || namesLocation(QString::fromLatin1(
                        text->keyword.sliced(text->keyword.lastIndexOf(':') + 1))));
    }

    void planProfile(const Chunk &chunk, const PngText &text)
    {
        if (text.keyword.endsWith(" icc") || text.keyword.endsWith(" icm"))
            return;
        const auto profile = readRawProfile(text);
        if (!profile) {
            remove(chunk, MetadataPart::Other);
            return;
        }
        BlockCleaning cleaned = m_cleaner.clean(*profile);
        const bool all = m_cleaner.rule() == MetadataRule::RemoveAll;
        if (cleaned && all && cleaned->content.startsWith(kExifPrefix)) // the orientation
            cleaned->content.remove(0, kExifPrefix.size());
        else if (cleaned && !all && !cleaned->content.isEmpty())
            cleaned->content = writeRawProfile(text.keyword, cleaned->content);
        put(chunk, cleaned, all ? "eXIf" : "zTXt");
    }

    void planUnknown(const Chunk &chunk, bool shows)
    {
        MetadataParts parts = MetadataPart::Other;
        parts.setFlag(MetadataPart::Location, shows);
        if (shows || m_cleaner.rule() == MetadataRule::RemoveAll)
            remove(chunk, parts);
    }

    FileWindow &m_file;
    BlockCleaner m_cleaner;
    EditList &m_edits;
};

} // namespace

bool planPng(FileWindow &file, MetadataRule rule, EditList &edits)
{
    PngPlan plan(file, rule, edits);
    bool pixelsSeen = false;
    for (qint64 at = 8;;) {
        const QByteArray head = file.read(at, 8);
        if (head.size() < 8)
            return pixelsSeen;
        const Chunk chunk{head.sliced(4), at, qFromBigEndian<quint32>(head.constData())};
        at += chunk.size + kAroundData;
        pixelsSeen = pixelsSeen || isPixels(chunk.type);
        if (at > file.size()) // decoders show pixels as far as they go
            return isPixels(chunk.type);
        plan.plan(chunk);
        if (chunk.type == "IEND") {
            edits.remove(at, file.size() - at, MetadataPart::Appended);
            return pixelsSeen;
        }
        if (edits.isOverfull())
            return false;
    }
}

} // namespace imgurl
