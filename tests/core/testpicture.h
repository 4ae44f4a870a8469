// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace imgurl {

//! A PNG of one pixel, with `size` bytes in all, if that is more than it needs: noise where its
//! pixels lie, behind them, which decoders ignore. Each `seed` makes another file.
inline QByteArray testPicture(qsizetype size = 0, quint32 seed = 1)
{
    constexpr qsizetype kEnd = 12; // a chunk without content
    QByteArray bytes = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlE"
                                              "QVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
                                              "gg==");
    const qsizetype more = size - bytes.size() - kEnd;
    if (more <= 0)
        return bytes;
    QByteArray noise(64 * 1024, Qt::Uninitialized);
    for (char &c : noise) {
        seed = seed * 1664525u + 1013904223u;
        c = static_cast<char>(seed >> 24);
    }
    QByteArray chunk = "IDAT";
    while (chunk.size() < more + 4)
        chunk += noise.first(std::min(noise.size(), more + 4 - chunk.size()));
    const auto crc = qToBigEndian(
        quint32(crc32(0, reinterpret_cast<const Bytef *>(chunk.constData()), uInt(chunk.size()))));
    const auto length = qToBigEndian(quint32(more));
    const auto bytesOf = [](const quint32 &number) {
        return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    };
    return bytes.insert(bytes.size() - kEnd, bytesOf(length) + chunk + bytesOf(crc));
}

} // namespace imgurl
