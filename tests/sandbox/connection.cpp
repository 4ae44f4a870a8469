// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <algorithm>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace imgurl::inline sandbox {

namespace {

using namespace std::chrono_literals;

constexpr auto kReadTimeout = 120s;
constexpr auto kWriteTimeout = 120s;
constexpr auto kDrainSilence = 5s;
constexpr auto kDrainTime = 30s;
constexpr qsizetype kInputSize = 64 * 1024;

//! The events that came, or 0 after the time. Negative times wait for ever.
short waitFor(socket_t socket, short events, std::chrono::milliseconds timeout)
{
    pollfd entry{socket, events, 0};
    int ready = 0;
    do {
        ready = ::poll(&entry, 1, int(timeout.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0 ? entry.revents : short(0);
}

} // namespace

Connection::Connection(socket_t socket)
    : m_socket(socket)
{
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // A test's child processes must not hold the connection open.
    ::fcntl(m_socket, F_SETFD, FD_CLOEXEC);
    std::string ip;
    get_remote_ip_and_port(ip, m_peerPort);
    // The peer is gone already: a number that no port has and no open connection shares.
    if (m_peerPort <= 0)
        m_peerPort = -socket;
}

Connection::~Connection()
{
    ::close(m_socket);
}

bool Connection::waitForRequest(std::chrono::milliseconds timeout) const
{
    return m_inputAt < m_input.size() || waitFor(m_socket, POLLIN, timeout) & POLLIN;
}

void Connection::beginRequest()
{
    m_head.clear();
    m_inBody = false;
    m_bodyBytes = 0;
    m_resetAfter = -1;
}

void Connection::finish()
{
    if (m_ending == Ending::Reset) {
        const linger hard{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    } else if (m_ending == Ending::Drain) {
        ::shutdown(m_socket, SHUT_WR);
        const auto end = std::chrono::steady_clock::now() + kDrainTime;
        char unwanted[16 * 1024];
        while (std::chrono::steady_clock::now() < end
            && waitFor(m_socket, POLLIN, kDrainSilence) & POLLIN
            && ::recv(m_socket, unwanted, sizeof unwanted, 0) > 0) { }
    }
}

void Connection::mute()
{
    m_mute = true;
    if (m_ending == Ending::KeepAlive)
        m_ending = Ending::Close;
}

void Connection::waitUntilGone()
{
    m_stalled = true;
    waitFor(m_socket, POLLRDHUP, -1ms);
    m_stalled = false;
}

void Connection::narrowWindow()
{
    const int size = 4096;
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
}

void Connection::shutDown()
{
    ::shutdown(m_socket, SHUT_RDWR);
}

bool Connection::is_readable() const
{
    return m_inputAt < m_input.size() || waitFor(m_socket, POLLIN, kReadTimeout) & POLLIN;
}

bool Connection::is_writable() const
{
    return !m_mute && waitFor(m_socket, POLLOUT, kWriteTimeout) == POLLOUT;
}

bool Connection::fill()
{
    m_input.resize(kInputSize);
    m_inputAt = 0;
    ssize_t got = -1;
    if (waitFor(m_socket, POLLIN, kReadTimeout) & POLLIN)
        got = ::recv(m_socket, m_input.data(), size_t(kInputSize), 0);
    m_input.resize(std::max(got, ssize_t(0)));
    return got > 0;
}

ssize_t Connection::read(char *data, size_t size)
{
    if (m_inBody && m_resetAfter >= 0) {
        if (m_bodyBytes >= m_resetAfter) {
            m_ending = Ending::Reset;
            return -1;
        }
        size = std::min(size, size_t(m_resetAfter - m_bodyBytes));
    }
    if (m_inputAt == m_input.size() && !fill()) {
        m_cutShort = true;
        return 0;
    }
    const auto count = std::min(qsizetype(size), m_input.size() - m_inputAt);
    std::memcpy(data, m_input.constData() + m_inputAt, size_t(count));
    if (m_inBody)
        m_bodyBytes += count;
    else
        m_head.append(m_input.constData() + m_inputAt, count);
    m_inputAt += count;
    return count;
}

ssize_t Connection::write(const char *data, size_t size)
{
    size_t sent = 0;
    while (sent < size) {
        if (!is_writable())
            return -1;
        const auto count = ::send(m_socket, data + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return -1;
        sent += size_t(std::max(count, ssize_t(0)));
    }
    return ssize_t(size);
}

void Connection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    if (::getpeername(m_socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return;
    char text[INET_ADDRSTRLEN] = "";
    ::inet_ntop(AF_INET, &address.sin_addr, text, sizeof text);
    ip = text;
    port = ntohs(address.sin_port);
}

void Connection::get_local_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    if (::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return;
    ip = "127.0.0.1";
    port = ntohs(address.sin_port);
}

} // namespace imgurl::inline sandbox
