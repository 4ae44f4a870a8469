// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

#include <algorithm>

namespace imgurl::inline sandbox {

int RequestLog::begin(SeenRequest request, std::optional<Endpoint> endpoint, bool isUpload)
{
    const std::lock_guard lock(m_mutex);
    request.number = ++m_lastNumber;
    m_entries.emplace(request.number, Entry{request, endpoint, isUpload});
    if (isUpload) {
        ++m_uploads;
        changeInFlight(1);
    }
    return request.number;
}

void RequestLog::update(int number, const std::function<void(SeenRequest &)> &change)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(number);
    if (entry != m_entries.end())
        change(entry->second.request);
}

void RequestLog::end(int number)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(number);
    if (entry == m_entries.end() || entry->second.request.finished)
        return;
    entry->second.request.finished = true;
    if (entry->second.isUpload)
        changeInFlight(-1);
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_uploads = m_inFlight = m_peak = 0;
    m_first.reset();
    m_requestSeconds = 0;
}

QList<SeenRequest> RequestLog::requests() const
{
    const std::lock_guard lock(m_mutex);
    QList<SeenRequest> all;
    for (const auto &[number, entry] : m_entries)
        all.append(entry.request);
    return all;
}

QList<SeenRequest> RequestLog::requests(Endpoint endpoint) const
{
    const std::lock_guard lock(m_mutex);
    QList<SeenRequest> some;
    for (const auto &[number, entry] : m_entries) {
        if (entry.endpoint == endpoint)
            some.append(entry.request);
    }
    return some;
}

int RequestLog::uploads() const
{
    const std::lock_guard lock(m_mutex);
    return m_uploads;
}

int RequestLog::inFlight() const
{
    const std::lock_guard lock(m_mutex);
    return m_inFlight;
}

int RequestLog::peakInFlight() const
{
    const std::lock_guard lock(m_mutex);
    return m_peak;
}

double RequestLog::averageInFlight() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_first)
        return 0;
    const std::chrono::duration<double> time = m_changed - *m_first;
    return time.count() > 0 ? m_requestSeconds / time.count() : m_inFlight;
}

void RequestLog::changeInFlight(int by)
{
    const Clock::time_point now = Clock::now();
    if (m_first)
        m_requestSeconds += m_inFlight * std::chrono::duration<double>(now - m_changed).count();
    else
        m_first = now;
    m_changed = now;
    m_inFlight += by;
    m_peak = std::max(m_peak, m_inFlight);
}

} // namespace imgurl::inline sandbox
