// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>

namespace imgurl {

//! A PNG of one pixel, with `size` bytes in all: what follows its end mark is ignored. Each `seed`
//! makes another file.
inline QByteArray testPicture(qsizetype size = 0, quint32 seed = 1)
{
    QByteArray bytes = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlE"
                                              "QVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
                                              "gg==");
    if (bytes.size() >= size)
        return bytes;
    QByteArray noise(64 * 1024, Qt::Uninitialized);
    for (char &c : noise) {
        seed = seed * 1664525u + 1013904223u;
        c = static_cast<char>(seed >> 24);
    }
    while (bytes.size() < size)
        bytes += noise.first(std::min(noise.size(), size - bytes.size()));
    return bytes;
}

} // namespace imgurl
