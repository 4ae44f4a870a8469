// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include <httplib.h>

namespace imgurl::inline sandbox {

//! A thread for each connection that is open at once: stalled ones never hold up others, and a
//! server nobody talks to has none.
class ConnectionThreads : public httplib::TaskQueue {
public:
    void enqueue(std::function<void()> connection) override;
    void shutdown() override;

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0;
    bool m_ending = false;
};

} // namespace imgurl::inline sandbox
