// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icodecoder.h"

#include "probe/icoheader.h"
#include "rasterdecoder.h"

#include <QImageReader>
#include <QtEndian>

namespace imgurl {

namespace {

constexpr int kLongestEdge = 4096; // 256 is what the format means

//! As the bitmap says itself, which is what Qt's reader believes; its height counts the mask too.
QSize bitmapSize(QByteArrayView bitmap)
{
    return {qFromLittleEndian<qint32>(bitmap.data() + 4),
        qFromLittleEndian<qint32>(bitmap.data() + 8) / 2};
}

//! The bytes that its picture and the mask behind it take; Qt's reader fills up what lacks.
qint64 bitmapLength(QByteArrayView bitmap, QSize size)
{
    const auto depth = qFromLittleEndian<quint16>(bitmap.data() + 14);
    const auto row = [&size](qint64 bits) { return (size.width() * bits + 31) / 32 * 4; };
    const qint64 colours = depth <= 8 ? qint64{4} << depth : 0;
    return 40 + (qFromLittleEndian<quint32>(bitmap.data() + 32) ? 0 : colours)
        + row(depth) * size.height();
}

} // namespace

Decoded decodeIco(SourceFile &file)
{
    const auto entry = largestIcoEntry(file);
    if (!entry || !file.seek(entry->offset))
        return ImageToolExit::Damaged;
    const QByteArray head = file.peek(40);
    if (head.size() < 40 || entry->offset + entry->length > file.size())
        return ImageToolExit::Damaged;

    if (head.startsWith("\x89PNG\r\n\x1a\n")) {
        const QSize size(
            qFromBigEndian<qint32>(head.data() + 16), qFromBigEndian<qint32>(head.data() + 20));
        if (size.width() > kLongestEdge || size.height() > kLongestEdge)
            return ImageToolExit::TooManyPixels;
        const QImage image = QImage::fromData(file.read(entry->length), "png");
        return image.isNull() ? Decoded(ImageToolExit::Damaged) : image;
    }

    const QSize size = bitmapSize(head);
    if (size.isEmpty())
        return ImageToolExit::Damaged;
    if (size.width() > kLongestEdge || size.height() > kLongestEdge)
        return ImageToolExit::TooManyPixels;
    if (bitmapLength(head, size) > entry->length)
        return ImageToolExit::Damaged;
    file.seek(0);
    QImageReader reader(&file, "ico");
    reader.setAutoDetectImageFormat(false);
    const QImage image = reader.jumpToImage(entry->index) ? reader.read() : QImage();
    return image.isNull() ? Decoded(ImageToolExit::Damaged) : image;
}

} // namespace imgurl
