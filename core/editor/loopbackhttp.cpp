// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/loopbackhttp.h"

#include "editor/growingthreads.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

namespace imgurl {

namespace {

constexpr auto kHost = "127.0.0.1";
// Each request waits for its uploads in a thread, and so does each client that does not go on.
constexpr int kConnections = 256;
constexpr int kBacklog = 256; // the library's 5 drops connections of a burst
constexpr std::chrono::seconds kLinger{2};
constexpr int kLookAgain = 100; // milliseconds
constexpr int kSilence = 10'000; // milliseconds in which a client neither sends nor takes a byte

//! The library does not give its own one away.
class SocketStream final : public httplib::Stream {
public:
    explicit SocketStream(socket_t socket)
        : m_socket(socket)
    {
    }

    bool is_readable() const override { return m_at < m_end || waitFor(POLLIN); }
    bool is_writable() const override { return waitFor(POLLOUT); }

    ssize_t read(char *target, size_t size) override
    {
        // Heads are read byte by byte.
        if (m_at == m_end) {
            if (!waitFor(POLLIN))
                return -1;
            const ssize_t got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            if (got <= 0)
                return got;
            m_at = 0;
            m_end = size_t(got);
        }
        const size_t count = std::min(size, m_end - m_at);
        std::memcpy(target, m_buffer.data() + m_at, count);
        m_at += count;
        return ssize_t(count);
    }

    ssize_t write(const char *source, size_t size) override
    {
        return waitFor(POLLOUT) ? ::send(m_socket, source, size, MSG_NOSIGNAL) : -1;
    }

    void get_remote_ip_and_port(std::string &, int &) const override { }
    void get_local_ip_and_port(std::string &, int &) const override { }
    socket_t socket() const override { return m_socket; }

private:
    [[nodiscard]] bool waitFor(short what) const
    {
        pollfd wanted{m_socket, what, 0};
        int found = 0;
        do
            found = ::poll(&wanted, 1, kSilence);
        while (found < 0 && errno == EINTR);
        return found > 0;
    }

    const socket_t m_socket;
    std::array<char, 16'384> m_buffer;
    size_t m_at = 0;
    size_t m_end = 0;
};

//! What comes yet of a body that was refused is thrown away for a while: closed over it, the
//! connection would be reset, and the client could not read the answer.
void lingerOn(socket_t socket)
{
    ::shutdown(socket, SHUT_WR);
    std::array<char, 65'536> rest;
    pollfd readable{socket, POLLIN, 0};
    const auto end = std::chrono::steady_clock::now() + kLinger;
    while (std::chrono::steady_clock::now() < end && ::poll(&readable, 1, kLookAgain) >= 0) {
        if (readable.revents != 0 && ::recv(socket, rest.data(), rest.size(), MSG_DONTWAIT) == 0)
            break;
        if ((readable.revents & (POLLERR | POLLHUP)) != 0)
            break;
    }
}

} // namespace

LoopbackHttp::LoopbackHttp()
{
    new_task_queue = [] { return new GrowingThreads(kConnections); };
    // The library's default is SO_REUSEPORT: two servers would share the port unnoticed.
    set_socket_options([](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
}

LoopbackHttp::~LoopbackHttp()
{
    end();
}

bool LoopbackHttp::bindTo(int port)
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

void LoopbackHttp::begin()
{
    m_listener = std::thread([this] { listen_after_bind(); });
    // stop() does nothing before the library runs.
    while (!is_running())
        std::this_thread::yield();
}

void LoopbackHttp::end()
{
    if (!m_listener.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        for (const socket_t socket : m_open)
            ::shutdown(socket, SHUT_RD); // what is to be answered yet can be
    }
    stop();
    m_listener.join();
}

bool LoopbackHttp::process_and_close_socket(socket_t socket)
{
    {
        const std::lock_guard lock(m_mutex);
        m_open.insert(socket);
        if (m_ending)
            ::shutdown(socket, SHUT_RDWR);
    }
    SocketStream stream(socket);
    bool closed = false;
    // One request each: a connection that is kept keeps its thread.
    const bool served = process_request(stream, true, closed, nullptr);
    lingerOn(socket);
    const std::lock_guard lock(m_mutex);
    m_open.erase(socket);
    ::close(socket);
    return served;
}

} // namespace imgurl
