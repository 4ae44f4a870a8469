// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>

#include <httplib.h>

namespace imgurl::inline sandbox {

//! One accepted socket, as cpp-httplib's stream: it keeps the head as it came, counts the body, and
//! does on the wire what no HTTP library will: reset, cut, fall silent. Belongs to the thread that
//! serves it; shutDown() and stalled() alone may be called from others.
class Connection : public httplib::Stream {
public:
    //! What becomes of the socket when the request is over.
    enum class Ending {
        KeepAlive,
        Close,
        Drain, //!< send FIN, then discard what the peer still sends, as nginx does
        Reset,
    };

    //! Takes the socket.
    explicit Connection(socket_t socket);
    ~Connection() override;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    //! False when the peer left or nothing came in time.
    [[nodiscard]] bool waitForRequest(std::chrono::milliseconds timeout) const;
    void beginRequest();
    void beginBody() { m_inBody = true; }
    void setEnding(Ending ending) { m_ending = ending; }
    [[nodiscard]] Ending ending() const { return m_ending; }
    //! Acts on ending(); the socket is of no use afterwards.
    void finish();

    [[nodiscard]] QByteArray head() const { return m_head; }
    [[nodiscard]] qint64 bodyBytes() const { return m_bodyBytes; }
    //! The peer's FIN or reset came where more of the request was due.
    [[nodiscard]] bool isCutShort() const { return m_cutShort; }
    [[nodiscard]] int peerPort() const { return m_peerPort; }
    //! Of the request log.
    [[nodiscard]] int requestNumber() const { return m_requestNumber; }
    void setRequestNumber(int number) { m_requestNumber = number; }

    void resetAfter(qint64 bodyBytes) { m_resetAfter = bodyBytes; }
    //! Nothing more is sent, every write fails, and the connection ends with the request.
    void mute();
    //! Blocks until the peer leaves or shutDown().
    void waitUntilGone();
    //! Keeps the peer's window small, so that what is not read is not taken in either.
    void narrowWindow();
    [[nodiscard]] bool stalled() const { return m_stalled; }
    void shutDown();

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool fill();

    socket_t m_socket;
    int m_peerPort = 0;
    int m_requestNumber = 0;
    QByteArray m_input;
    qsizetype m_inputAt = 0;
    QByteArray m_head;
    bool m_inBody = false;
    qint64 m_bodyBytes = 0;
    qint64 m_resetAfter = -1;
    bool m_cutShort = false;
    bool m_mute = false;
    Ending m_ending = Ending::KeepAlive;
    std::atomic<bool> m_stalled = false;
};

} // namespace imgurl::inline sandbox
