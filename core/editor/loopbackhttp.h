// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <mutex>
#include <set>
#include <thread>

namespace imgurl {

//! cpp-httplib's server on 127.0.0.1 alone, that ends at once whatever its clients do.
class LoopbackHttp final : private httplib::Server {
public:
    LoopbackHttp();
    ~LoopbackHttp() override;

    using httplib::Server::Get;
    using httplib::Server::Options;
    using httplib::Server::Post;
    using httplib::Server::set_error_handler;

    //! 0: any free port. False when it is taken.
    [[nodiscard]] bool bindTo(int port);
    [[nodiscard]] int port() const { return m_port; }
    //! Takes connections, after bindTo().
    void begin();
    //! Cuts every connection; its handlers have to end by themselves.
    void end();

private:
    bool process_and_close_socket(socket_t socket) override;

    int m_port = 0;
    std::thread m_listener;
    std::mutex m_mutex; // the two below
    std::set<socket_t> m_open;
    bool m_ending = false;
};

} // namespace imgurl
