// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/gifheader.h"

#include <QtEndian>

namespace imgurl {

namespace {

constexpr qint64 kLongestStill = 256 * 1024 * 1024;

//! Past a chain of sub-blocks, each led by its length; false at the end of the file.
bool skipSubBlocks(QIODevice &device)
{
    char length = 0;
    while (device.getChar(&length)) {
        if (length == 0)
            return true;
        const qint64 count = static_cast<uchar>(length);
        if (device.skip(count) != count)
            return false;
    }
    return false;
}

qint64 colourTableLength(char flags)
{
    return flags & 0x80 ? qint64{3} << ((flags & 7) + 1) : 0;
}

//! `device` stands behind the header, whose flags these are.
bool hasTwoPictures(QIODevice &device, char flags)
{
    device.skip(colourTableLength(flags));
    int pictures = 0;
    for (char block = 0; device.getChar(&block);) {
        if (device.pos() > kLongestStill)
            return true;
        if (block == '\x2c') {
            if (++pictures > 1)
                return true;
            const QByteArray descriptor = device.read(9);
            if (descriptor.size() != 9)
                return false;
            device.skip(colourTableLength(descriptor.at(8)) + 1); // 1: the size of its codes
        } else if (block == '\x21') {
            device.skip(1);
        } else {
            return false; // the end, or damaged: no decoder goes further
        }
        if (!skipSubBlocks(device))
            return false;
    }
    return false;
}

} // namespace

std::optional<ImageHeader> readGifHeader(QIODevice &device)
{
    const QByteArray head = device.read(13);
    if (head.size() != 13)
        return std::nullopt;
    const QSize size(
        qFromLittleEndian<quint16>(head.data() + 6), qFromLittleEndian<quint16>(head.data() + 8));
    ImageHeader header{ImageFormat::Gif, size.isEmpty() ? QSize() : size};
    header.animated = hasTwoPictures(device, head.at(10));
    return header;
}

} // namespace imgurl
