// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderedoutput.h"

#include "standardstreams.h"

namespace imgurl {

bool OrderedOutput::settle(qsizetype place, const QByteArray &line)
{
    m_lines[place] = line;
    ++m_settled;
    QByteArray ready;
    for (; m_next < m_lines.size() && m_lines[m_next]; ++m_next)
        ready += *std::exchange(m_lines[m_next], QByteArray());
    return ready.isEmpty() || writeOut(ready);
}

} // namespace imgurl
