// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/edits.h"

#include <algorithm>
#include <utility>

namespace imgurl {

namespace {

constexpr size_t kMostEdits = 100'000;
constexpr qint64 kMostHeld = 16 * 1024 * 1024; // while it is sent

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
    for (const FileEdit &edit : m_edits) {
        if (edit.at + edit.length <= at)
            to += edit.content.size() - edit.length;
    }
    return to;
}

FileEdits EditList::take()
{
    std::ranges::sort(m_edits, {}, &FileEdit::at);
    return std::exchange(m_edits, {});
}

} // namespace imgurl
