// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/jpegsegments.h"

#include <QtEndian>

namespace imgurl {

namespace {

constexpr uchar kStartOfImage = 0xd8;
constexpr uchar kEndOfImage = 0xd9;
constexpr uchar kStartOfScan = 0xda;

// Neither stuffed zeros, fill bytes and restarts among coded pixels nor what no encoder writes.
bool isMarker(uchar code)
{
    return code >= 0xc0 && code != 0xff && !(code >= 0xd0 && code <= 0xd7);
}

} // namespace

JpegWalk::JpegWalk(FileWindow &file, qint64 start)
    : m_file(file)
    , m_at(start)
{
}

//! Where a marker begins, or the end of the file.
qint64 JpegWalk::findMarker(qint64 from)
{
    for (;;) {
        const QByteArrayView view = m_file.view(from);
        if (view.isEmpty())
            return m_file.size();
        const qsizetype at = view.indexOf('\xff');
        from += at < 0 ? view.size() : at;
        if (at < 0)
            continue;
        const QByteArrayView code =
            at + 1 < view.size() ? view.sliced(at + 1) : m_file.view(from + 1);
        if (code.isEmpty())
            return m_file.size();
        if (isMarker(static_cast<uchar>(code.front())))
            return from;
        ++from;
    }
}

bool JpegWalk::next()
{
    m_strayFrom = m_at;
    bool pixels = m_afterScan;
    m_afterScan = false;
    for (qint64 at = m_at;;) {
        at = findMarker(at);
        const QByteArray head = m_file.read(at, 4);
        const uchar code = head.size() < 2 ? uchar{0} : static_cast<uchar>(head[1]);
        if (pixels)
            m_strayFrom = at;
        m_segment = {code, at, 0, false};
        m_end = at + qMin<qsizetype>(head.size(), 2);
        if (code == 0 || code == kEndOfImage || m_file.failed())
            return false;
        if (code == kStartOfImage) {
            m_segment.size = 2;
            break;
        }
        const qint64 length =
            head.size() < 4 ? m_file.size() : qFromBigEndian<quint16>(head.constData() + 2);
        if (length >= 2) {
            m_segment.cut = at + 2 + length > m_file.size();
            m_segment.size = qMin(2 + length, m_file.size() - at);
            m_afterScan = code == kStartOfScan;
            break;
        }
        at += 2;
        pixels = false;
    }
    m_at = m_segment.end();
    return true;
}

} // namespace imgurl
