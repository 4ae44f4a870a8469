// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/formats.h"

#include "metadata/blockcleaner.h"
#include "metadata/locationnames.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr qint64 kMostRead = 16 * 1024 * 1024;
constexpr qint64 kHead = 8; // name and size, of the file as of each chunk
constexpr qint64 kFirstChunk = 12;
constexpr char kExifFlag = 0x08; // of VP8X
constexpr char kXmpFlag = 0x04;

QByteArray little(qint64 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint32>(number), bytes.data());
    return bytes;
}

bool isPixels(const QByteArray &type)
{
    constexpr std::array kPixels{"VP8 ", "VP8L", "ALPH", "ANMF"};
    return std::ranges::find(kPixels, type) != kPixels.end();
}

bool draws(const QByteArray &type)
{
    return isPixels(type) || type == "VP8X" || type == "ANIM" || type == "ICCP";
}

class WebPPlan {
public:
    WebPPlan(FileWindow &file, MetadataRule rule, EditList &edits)
        : m_file(file)
        , m_cleaner(rule)
        , m_edits(edits)
    {
    }

    //! `size` is of the data at `at` + 8, `end` behind its padding.
    void plan(const QByteArray &type, qint64 at, qint64 size, qint64 end)
    {
        if (type == "VP8X")
            m_flagsAt = at + kHead;
        if (draws(type))
            return;
        const BlockCleaning cleaned = clean(type, at + kHead, size);
        const bool stays = !cleaned || !cleaned->content.isEmpty();
        if (stays && type == "EXIF")
            m_flags |= kExifFlag;
        if (stays && type == "XMP ")
            m_flags |= kXmpFlag;
        if (!cleaned)
            return;
        QByteArray chunk;
        if (stays)
            chunk = type + little(cleaned->content.size()) + cleaned->content
                + QByteArray(cleaned->content.size() & 1, '\0');
        m_edits.replace(at, end - at, chunk, cleaned->removed);
    }

    //! `end`: of the image, within the file.
    void finish(qint64 end)
    {
        if (m_edits.isEmpty())
            return;
        const QByteArray flags = m_file.read(m_flagsAt, m_flagsAt < 0 ? 0 : 1);
        if (!flags.isEmpty()) {
            const auto kept = static_cast<char>(flags[0] & (~(kExifFlag | kXmpFlag) | m_flags));
            m_edits.replace(m_flagsAt, 1, QByteArray(1, kept), {});
        }
        const auto size = qFromLittleEndian<quint32>(m_file.read(4, 4).constData());
        m_edits.replace(4, 4, little(size + m_edits.moved(end) - end), {});
    }

private:
    [[nodiscard]] BlockCleaning clean(const QByteArray &type, qint64 at, qint64 size)
    {
        if (size > kMostRead)
            return CleanedBlock{{}, MetadataPart::Other};
        const QByteArray data = m_file.read(at, size);
        if (type == "EXIF" || type == "XMP ")
            return m_cleaner.clean(data);
        MetadataParts parts = MetadataPart::Other;
        parts.setFlag(MetadataPart::Location, showsLocation(data));
        if (parts == MetadataPart::Other && m_cleaner.rule() != MetadataRule::RemoveAll)
            return std::nullopt;
        return CleanedBlock{{}, parts};
    }

    FileWindow &m_file;
    BlockCleaner m_cleaner;
    EditList &m_edits;
    qint64 m_flagsAt = -1;
    char m_flags = 0;
};

} // namespace

bool planWebP(FileWindow &file, MetadataRule rule, EditList &edits)
{
    const qint64 told = kHead + qFromLittleEndian<quint32>(file.read(4, 4).constData());
    const qint64 end = qMin(told + (told & 1), file.size());
    WebPPlan plan(file, rule, edits);
    bool pixelsSeen = false;
    for (qint64 at = kFirstChunk; at < end && !edits.isOverfull();) {
        const QByteArray head = file.read(at, qMin(kHead, end - at));
        if (head.size() < kHead)
            return false;
        const QByteArray type = head.first(4);
        const qint64 size = qFromLittleEndian<quint32>(head.constData() + 4);
        const qint64 next = qMin(at + kHead + size + (size & 1), end);
        pixelsSeen = pixelsSeen || isPixels(type);
        if (at + kHead + size > end) { // decoders show pixels as far as they go
            if (!isPixels(type))
                return false;
            break;
        }
        plan.plan(type, at, size, next);
        at = next;
    }
    edits.remove(end, file.size() - end, MetadataPart::Appended);
    plan.finish(end);
    return pixelsSeen;
}

} // namespace imgurl
