// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace imgurl::inline sandbox {

//! cpp-httplib's server on sockets of ours (Connection), on 127.0.0.1 only.
class WireServer : private httplib::Server {
public:
    WireServer();
    ~WireServer() override;

    // Called on the connection's thread.
    std::function<void(const httplib::Request &, Connection &)> onHead;
    std::function<void(Connection &)> onEnd;

    using httplib::Server::HandlerResponse;
    using httplib::Server::Post;
    using httplib::Server::set_pre_routing_handler;

    //! 0: any free port. False when the port is taken: of no use any more.
    [[nodiscard]] bool bindTo(int port);
    [[nodiscard]] int port() const { return m_port; }
    //! Takes connections, after bindTo().
    void begin();
    //! Cuts every connection and joins every thread.
    void end();

    void setKeepAliveTimeout(std::chrono::milliseconds timeout);
    //! The one that a request came by. Of the calling connection's thread only.
    [[nodiscard]] Connection &connectionOf(const httplib::Request &request);
    void shutDownStalled();

private:
    bool process_and_close_socket(socket_t socket) override;
    void serve(Connection &connection);

    int m_port = 0;
    std::thread m_listener;
    std::atomic<bool> m_ending = false;
    std::atomic<std::chrono::milliseconds> m_keepAlive{std::chrono::seconds(60)};
    std::mutex m_mutex; // m_open
    std::set<Connection *> m_open;
};

} // namespace imgurl::inline sandbox
