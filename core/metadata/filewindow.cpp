// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/filewindow.h"

namespace imgurl {

namespace {

constexpr qint64 kWindow = 64 * 1024;

} // namespace

FileWindow::FileWindow(RegularFile &file)
    : m_file(file)
    , m_size(qMax<qint64>(file.stamp().size, 0))
{
}

QByteArray FileWindow::read(qint64 at, qint64 length)
{
    QByteArray bytes;
    length = qBound<qint64>(0, length, m_size - at);
    while (bytes.size() < length) {
        const QByteArrayView piece = view(at + bytes.size());
        if (piece.isEmpty())
            return {};
        bytes.append(piece.first(qMin(piece.size(), length - bytes.size())));
    }
    return bytes;
}

QByteArrayView FileWindow::view(qint64 at)
{
    if (m_failed || at < 0 || at >= m_size)
        return {};
    if (at < m_start || at >= m_start + m_window.size()) {
        if (!fill(at))
            return {};
    }
    return QByteArrayView(m_window).sliced(at - m_start);
}

bool FileWindow::fill(qint64 at)
{
    m_window.resize(kWindow);
    const qint64 got = m_file.seek(at) ? m_file.read(m_window.data(), kWindow) : -1;
    m_window.resize(qMax<qint64>(got, 0));
    m_start = at;
    m_failed = got <= 0;
    m_ended = got == 0;
    return !m_failed;
}

ApiError FileWindow::error() const
{
    ApiError error;
    error.kind = m_file.isCanceled() ? ErrorKind::Canceled
        : m_ended                    ? ErrorKind::FileChanged
                                     : ErrorKind::FileNotReadable;
    return error;
}

} // namespace imgurl
