// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/editedfile.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace imgurl {

qint64 editedSize(qint64 size, const FileEdits &edits)
{
    for (const FileEdit &edit : edits)
        size += edit.content.size() - edit.length;
    return size;
}

EditedFile::EditedFile(QFile &file, FileEdits edits)
    : m_file(file)
    , m_edits(std::move(edits))
    , m_next(m_edits.cbegin())
{
}

qint64 EditedFile::read(char *data, qint64 limit)
{
    for (; m_next != m_edits.cend() && m_at == m_next->at; ++m_next) {
        if (m_served < m_next->content.size()) {
            const qint64 count = std::min(limit, m_next->content.size() - m_served);
            std::memcpy(data, m_next->content.constData() + m_served, static_cast<size_t>(count));
            m_served += count;
            return count;
        }
        m_at += m_next->length;
        m_served = 0;
        if (!m_file.seek(m_at))
            return -1;
    }
    const qint64 end = m_next != m_edits.cend() ? m_next->at : std::numeric_limits<qint64>::max();
    const qint64 got = m_file.read(data, std::min(limit, end - m_at));
    m_at += std::max<qint64>(got, 0);
    return got;
}

} // namespace imgurl
