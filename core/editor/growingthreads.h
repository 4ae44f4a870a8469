// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace imgurl {

//! As many threads as connections were open at once, up to a bound: beyond it they wait. The
//! library's own pool has all of them from the start.
class GrowingThreads final : public httplib::TaskQueue {
public:
    explicit GrowingThreads(size_t most);

    void enqueue(std::function<void()> connection) override;
    void shutdown() override;

private:
    void run();

    const size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0;
    bool m_ending = false;
};

} // namespace imgurl
