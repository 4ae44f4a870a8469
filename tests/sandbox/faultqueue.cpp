// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultqueue.h"

namespace imgurl::inline sandbox {

void FaultQueue::add(Endpoint endpoint, const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    if (fault.count != 0)
        m_faults[endpoint].push_back(fault);
}

void FaultQueue::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

std::optional<Fault> FaultQueue::take(Endpoint endpoint)
{
    const std::lock_guard lock(m_mutex);
    std::deque<Fault> &faults = m_faults[endpoint];
    if (faults.empty())
        return {};
    Fault &next = faults.front();
    if (next.skip > 0) {
        --next.skip;
        return {};
    }
    Fault taken = next;
    if (next.count > 0 && --next.count == 0)
        faults.pop_front();
    return taken;
}

} // namespace imgurl::inline sandbox
