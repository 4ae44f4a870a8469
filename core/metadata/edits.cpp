// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/edits.h"

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr size_t kMostEdits = 100'000;
constexpr qint64 kMostHeld = 64 * 1024 * 1024;

Result<Done, ApiError> copy(RegularFile &file, qint64 from, qint64 to, QIODevice &target)
{
    std::array<char, 64 * 1024> buffer;
    if (!file.seek(from))
        return ApiError{.kind = ErrorKind::FileNotReadable};
    while (from < to) {
        const qint64 got = file.read(buffer.data(), qMin<qint64>(buffer.size(), to - from));
        if (file.isCanceled())
            return ApiError{.kind = ErrorKind::Canceled};
        if (got <= 0)
            return ApiError{.kind = got == 0 ? ErrorKind::FileChanged : ErrorKind::FileNotReadable};
        if (target.write(buffer.data(), got) != got)
            return ApiError{.kind = ErrorKind::SpoolNotWritable};
        from += got;
    }
    return Done{};
}

} // namespace

void EditList::remove(qint64 at, qint64 length, MetadataParts parts)
{
    replace(at, length, {}, parts);
}

void EditList::replace(qint64 at, qint64 length, const QByteArray &content, MetadataParts parts)
{
    if (length == 0)
        return;
    m_removed |= parts;
    m_held += content.size();
    m_overfull = m_overfull || m_edits.size() >= kMostEdits || m_held > kMostHeld;
    if (!m_overfull)
        m_edits.push_back({at, length, content});
}

qint64 EditList::moved(qint64 at) const
{
    qint64 to = at;
    for (const Edit &edit : m_edits) {
        if (edit.at + edit.length <= at)
            to += edit.content.size() - edit.length;
    }
    return to;
}

Result<Done, ApiError> EditList::write(RegularFile &file, QIODevice &target)
{
    std::ranges::sort(m_edits, {}, &Edit::at);
    qint64 at = 0;
    for (const Edit &edit : m_edits) {
        if (const auto copied = copy(file, at, edit.at, target); !copied)
            return copied;
        if (target.write(edit.content) != edit.content.size())
            return ApiError{.kind = ErrorKind::SpoolNotWritable};
        at = edit.at + edit.length;
    }
    return copy(file, at, file.stamp().size, target);
}

} // namespace imgurl
