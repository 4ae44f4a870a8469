// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/jpeglayout.h"

#include <QtEndian>

namespace imgurl {

namespace {

constexpr size_t kMostSegments = 10'000;
constexpr qint64 kMostFill = 64 * 1024;
constexpr uchar kStartOfImage = 0xd8;
constexpr uchar kEndOfImage = 0xd9;
constexpr uchar kStartOfScan = 0xda;
constexpr uchar kComment = 0xfe;

// Neither stuffed zeros, fill bytes and restarts among coded pixels nor what no encoder writes.
bool isMarker(uchar code)
{
    return code >= 0xc0 && code != 0xff && !(code >= 0xd0 && code <= 0xd7);
}

bool isMetadata(uchar code)
{
    return (code >= 0xe0 && code <= 0xef) || code == kComment;
}

//! Where a marker begins, or `to`.
qint64 findMarker(FileWindow &file, qint64 from, qint64 to)
{
    while (from + 1 < to) {
        const QByteArrayView view = file.view(from);
        if (view.isEmpty())
            break;
        const qsizetype at = view.indexOf('\xff');
        from += at < 0 ? view.size() : at;
        if (at < 0)
            continue;
        const QByteArrayView code =
            at + 1 < view.size() ? view.sliced(at + 1) : file.view(from + 1);
        if (from + 1 < to && !code.isEmpty() && isMarker(static_cast<uchar>(code.front())))
            return from;
        ++from;
    }
    return to;
}

// Any number of 0xff may stand before a marker.
bool isFill(FileWindow &file, qint64 from, qint64 to)
{
    return to - from <= kMostFill && file.read(from, to - from).count('\xff') == to - from;
}

} // namespace

std::optional<JpegLayout> readJpegLayout(FileWindow &file, qint64 from, qint64 to)
{
    JpegLayout layout;
    bool scanSeen = false;
    bool amidPixels = false;
    for (qint64 at = from + 2; layout.segments.size() < kMostSegments;) {
        const qint64 found = findMarker(file, at, to);
        if (!amidPixels && !isFill(file, at, found))
            layout.segments.push_back({0, at, found - at});
        amidPixels = false;
        const QByteArray head = file.read(found, qMin<qint64>(4, to - found));
        const uchar code = head.size() < 2 ? kEndOfImage : static_cast<uchar>(head[1]);
        layout.end = qMin(found + 2, to);
        if (code == kEndOfImage)
            return scanSeen ? std::optional(layout) : std::nullopt;
        if (code == kStartOfImage) {
            at = found + 2;
            continue;
        }
        const qint64 length = head.size() < 4 ? 0 : qFromBigEndian<quint16>(head.constData() + 2);
        at = found + 2 + length;
        if (length < 2 || at > to) {
            if (!scanSeen || isMetadata(code))
                return std::nullopt;
            layout.end = to; // decoders show what came before
            return layout;
        }
        if (isMetadata(code))
            layout.segments.push_back({code, found, at - found});
        amidPixels = code == kStartOfScan;
        scanSeen = scanSeen || amidPixels;
    }
    return std::nullopt;
}

} // namespace imgurl
