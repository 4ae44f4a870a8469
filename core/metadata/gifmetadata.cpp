// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/formats.h"

#include "metadata/locationnames.h"
#include "metadata/xmppacket.h"

namespace imgurl {

namespace {

constexpr qsizetype kMostText = 16 * 1024 * 1024;

uchar byteAt(FileWindow &file, qint64 at)
{
    const QByteArrayView view = file.view(at);
    return view.isEmpty() ? 0 : static_cast<uchar>(view.front());
}

qint64 sizeOfTable(uchar flags)
{
    return flags & 0x80 ? 3 * (qint64{2} << (flags & 7)) : 0;
}

//! Behind the blocks that begin at `at`; with `text`, what is in them.
qint64 skipBlocks(FileWindow &file, qint64 at, QByteArray *text = nullptr)
{
    for (;;) {
        const qint64 size = byteAt(file, at);
        if (size == 0)
            return at + 1;
        if (text && text->size() < kMostText)
            text->append(file.read(at + 1, size));
        at += 1 + size;
    }
}

// The packet lies there as it is, and a tail of falling numbers leads readers of blocks to its end.
bool packetShowsLocation(FileWindow &file, qint64 from, qint64 to)
{
    QByteArray packet = file.read(from, qMin<qint64>(to - from, kMostText));
    const qsizetype tail = packet.lastIndexOf("\x01\xff\xfe\xfd");
    if (tail >= 0)
        packet.truncate(tail);
    const BlockCleaning cleaned = xmpWithoutLocation(packet);
    return cleaned && (cleaned->removed.testFlag(MetadataPart::Location) || showsLocation(packet));
}

} // namespace

bool gifShowsLocation(FileWindow &file)
{
    qint64 at = 13 + sizeOfTable(byteAt(file, 10));
    while (at < file.size() && !file.failed()) {
        const uchar kind = byteAt(file, at);
        if (kind == 0x2c) { // a frame: its own table, then one byte before its blocks
            at = skipBlocks(file, at + 11 + sizeOfTable(byteAt(file, at + 9)));
            continue;
        }
        if (kind != 0x21)
            return false;
        const bool isXmp = file.read(at + 1, 13) == "\xff\x0bXMP DataXMP";
        const bool isComment = byteAt(file, at + 1) == 0xfe;
        QByteArray text;
        const qint64 end = skipBlocks(file, isXmp ? at + 14 : at + 2, isComment ? &text : nullptr);
        if (showsLocation(text) || (isXmp && packetShowsLocation(file, at + 14, end)))
            return true;
        at = end;
    }
    return false;
}

} // namespace imgurl
