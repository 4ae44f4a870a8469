// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/growingthreads.h"

namespace imgurl {

GrowingThreads::GrowingThreads(size_t most)
    : m_most(most)
{
}

void GrowingThreads::enqueue(std::function<void()> connection)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(connection));
    if (m_waiting.size() > m_idle && m_threads.size() < m_most)
        m_threads.emplace_back([this] { run(); });
    m_changed.notify_one();
}

//! What waits is served before.
void GrowingThreads::shutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void GrowingThreads::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        --m_idle;
        if (m_waiting.empty())
            return;
        const auto connection = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        connection();
        lock.lock();
    }
}

} // namespace imgurl
