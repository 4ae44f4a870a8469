// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/transferrate.h"

namespace imgurl {

void TransferRate::note(Time now, qint64 bytes)
{
    m_samples.append({now, bytes});
    while (m_samples.size() > 2 && m_samples.at(1).time <= now - kWindow)
        m_samples.removeFirst();
}

qint64 TransferRate::perSecond() const
{
    if (m_samples.isEmpty())
        return 0;
    const Time span = m_samples.last().time - m_samples.first().time;
    if (span < kShortest)
        return 0;
    return (m_samples.last().bytes - m_samples.first().bytes) * 1000 / qint64(span.count());
}

} // namespace imgurl
