// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wireserver.h"

#include "connectionthreads.h"

#include <sys/socket.h>

#include <algorithm>

namespace imgurl::inline sandbox {

namespace {

constexpr auto kHost = "127.0.0.1";
// The library's 5 drops connections of a burst, and each then waits a second for its next SYN.
constexpr int kBacklog = 256;

} // namespace

WireServer::WireServer()
{
    new_task_queue = [] { return new ConnectionThreads; };
    set_keep_alive_max_count(100'000);
    // What the Keep-Alive header says; serve() does the waiting.
    set_keep_alive_timeout(60);
    // The library's default is SO_REUSEPORT: a second server would share the port unnoticed.
    set_socket_options([](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
}

WireServer::~WireServer()
{
    end();
}

bool WireServer::bindTo(int port)
{
    if (port == 0)
        port = bind_to_any_port(kHost);
    else if (!bind_to_port(kHost, port))
        port = -1;
    if (port <= 0 || ::listen(svr_sock_, kBacklog) != 0)
        return false;
    m_port = port;
    return true;
}

void WireServer::begin()
{
    m_listener = std::thread([this] { listen_after_bind(); });
    // stop() does nothing before the library runs.
    while (!is_running())
        std::this_thread::yield();
}

void WireServer::end()
{
    if (!m_listener.joinable())
        return;
    m_ending = true;
    stop();
    {
        const std::lock_guard lock(m_mutex);
        for (Connection *connection : m_open)
            connection->shutDown();
    }
    m_listener.join();
}

void WireServer::setKeepAliveTimeout(std::chrono::milliseconds timeout)
{
    m_keepAlive = timeout;
}

Connection &WireServer::connectionOf(const httplib::Request &request)
{
    const std::lock_guard lock(m_mutex);
    return **std::find_if(m_open.begin(), m_open.end(),
        [&](const Connection *open) { return open->peerPort() == request.remote_port; });
}

void WireServer::shutDownStalled()
{
    const std::lock_guard lock(m_mutex);
    for (Connection *connection : m_open) {
        if (connection->stalled())
            connection->shutDown();
    }
}

bool WireServer::process_and_close_socket(socket_t socket)
{
    Connection connection(socket);
    {
        const std::lock_guard lock(m_mutex);
        if (m_ending)
            return false;
        m_open.insert(&connection);
    }
    serve(connection);
    connection.finish();
    const std::lock_guard lock(m_mutex);
    m_open.erase(&connection);
    return true;
}

void WireServer::serve(Connection &connection)
{
    bool closing = false;
    while (!closing && connection.ending() == Connection::Ending::KeepAlive
        && connection.waitForRequest(m_keepAlive)) {
        connection.beginRequest();
        const bool answered =
            process_request(connection, false, closing, [&](httplib::Request &request) {
                connection.beginBody();
                // The kernel does not tell it any more once the peer has reset; connectionOf()
                // needs it.
                request.remote_port = connection.peerPort();
                // The measured site does not compress, and a cut position must be plain to see.
                request.headers.erase("Accept-Encoding");
                onHead(request, connection);
            });
        onEnd(connection);
        if (!answered)
            return;
    }
}

} // namespace imgurl::inline sandbox
