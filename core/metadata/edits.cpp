// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/edits.h"

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr size_t kMostEdits = 500'000;
constexpr qint64 kMostHeld = 64 * 1024 * 1024;

Result<Done, ApiError> copy(RegularFile &file, qint64 from, qint64 to, QIODevice &target)
{
    std::array<char, 64 * 1024> buffer;
    ApiError error{.kind = ErrorKind::FileNotReadable};
    bool readable = file.seek(from);
    while (readable && from < to) {
        const qint64 got = file.read(buffer.data(), qMin<qint64>(buffer.size(), to - from));
        readable = got > 0;
        if (got == 0)
            error.kind = ErrorKind::FileChanged;
        if (readable && target.write(buffer.data(), got) != got) {
            error.kind = ErrorKind::SpoolNotWritable;
            return error;
        }
        from += got;
    }
    if (readable)
        return Done{};
    if (file.isCanceled())
        error.kind = ErrorKind::Canceled;
    return error;
}

} // namespace

void EditList::remove(qint64 at, qint64 length)
{
    replace(at, length, {});
}

void EditList::replace(qint64 at, qint64 length, const QByteArray &content)
{
    if (isOverfull() || (length == 0 && content.isEmpty()))
        return;
    const bool room = m_held + content.size() <= kMostHeld;
    if ((content.isEmpty() || !room) && !m_edits.empty()
        && m_edits.back().at + m_edits.back().length == at) {
        m_edits.back().length += length;
        return;
    }
    m_edits.push_back({at, length, room ? content : QByteArray()});
    m_held += m_edits.back().content.size();
}

void EditList::append(const EditList &more)
{
    for (const Edit &edit : more.m_edits)
        replace(edit.at, edit.length, edit.content);
}

bool EditList::isOverfull() const
{
    return m_edits.size() >= kMostEdits;
}

qint64 EditList::growthBehind(qint64 at) const
{
    qint64 growth = 0;
    for (const Edit &edit : m_edits) {
        if (edit.at >= at)
            growth += edit.content.size() - edit.length;
    }
    return growth;
}

Result<Done, ApiError> EditList::write(RegularFile &file, QIODevice &target) const
{
    std::vector<Edit> edits = m_edits;
    std::ranges::stable_sort(edits, {}, &Edit::at);
    qint64 at = 0;
    for (const Edit &edit : edits) {
        if (const auto copied = copy(file, at, edit.at, target); !copied)
            return copied;
        if (target.write(edit.content) != edit.content.size())
            return ApiError{.kind = ErrorKind::SpoolNotWritable};
        at = edit.at + edit.length;
    }
    return copy(file, at, file.stamp().size, target);
}

} // namespace imgurl
