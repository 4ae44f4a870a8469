// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QDeadlineTimer>

#include <sys/socket.h>

namespace imgurl::inline sandbox {

namespace {

constexpr auto kBoundary = "----test-boundary";

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(QByteArray(name + ':')))
            return line.sliced(name.size() + 1).trimmed().toLower();
    }
    return {};
}

//! True when the last chunk is there; body gets what is.
bool joinChunks(const QByteArray &raw, QByteArray &body)
{
    for (qsizetype at = 0;;) {
        const qsizetype line = raw.indexOf("\r\n", at);
        if (line < 0)
            return false;
        const qsizetype size = raw.sliced(at, line - at).toLongLong(nullptr, 16);
        if (size == 0)
            return true;
        body += raw.mid(line + 2, size);
        at = line + 2 + size + 2;
        if (at > raw.size())
            return false;
    }
}

void parse(const QByteArray &raw, bool hasBody, RawReply &reply)
{
    const qsizetype end = raw.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    reply.head = raw.first(end + 2);
    reply.status = reply.head.split(' ').value(1).toInt();
    const QByteArray rest = raw.sliced(end + 4);
    const QByteArray length = headerOf(reply.head, "content-length");
    reply.body.clear();
    if (!hasBody) {
        reply.complete = true;
    } else if (headerOf(reply.head, "transfer-encoding") == "chunked") {
        reply.complete = joinChunks(rest, reply.body);
    } else {
        reply.body = rest;
        reply.complete = !length.isEmpty() && rest.size() >= length.toLongLong();
    }
}

} // namespace

QByteArray RawForm::bytes() const
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        body += QByteArray("--") + kBoundary + "\r\nContent-Disposition: form-data; name=\"" + name
            + "\"\r\n\r\n" + value + "\r\n";
    }
    if (!fileName.isEmpty()) {
        body += QByteArray("--") + kBoundary + "\r\nContent-Disposition: form-data; name=\""
            + filePart + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file + "\r\n";
    }
    if (ended)
        body += QByteArray("--") + kBoundary + "--\r\n";
    return body;
}

RawClient::RawClient(int port)
{
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port));
    m_socket.waitForConnected(10'000);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

bool RawClient::sendFor(const QByteArray &bytes, int milliseconds)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(milliseconds))
            return false;
    }
    return true;
}

QByteArray RawClient::postHead(const QByteArray &path, qsizetype length)
{
    return "POST " + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; "
          "boundary=\""
        + kBoundary + "\"\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

RawReply RawClient::read(int milliseconds)
{
    RawReply reply;
    QByteArray raw;
    const QDeadlineTimer deadline(milliseconds);
    while (!reply.complete && !deadline.hasExpired()) {
        const bool came = m_socket.bytesAvailable() > 0
            || m_socket.waitForReadyRead(int(deadline.remainingTime()));
        raw += m_socket.readAll();
        parse(raw, true, reply);
        if (!came && m_socket.state() != QAbstractSocket::ConnectedState)
            break;
    }
    reply.closed = m_socket.state() != QAbstractSocket::ConnectedState;
    return reply;
}

qint64 RawClient::receive(qint64 bytes)
{
    qint64 received = 0;
    while (received < bytes && m_socket.waitForReadyRead(10'000))
        received += m_socket.readAll().size();
    return received;
}

RawReply RawClient::post(const QByteArray &path, const RawForm &form)
{
    const QByteArray body = form.bytes();
    send(postHead(path, body.size()) + body);
    return read();
}

RawReply RawClient::request(const QByteArray &method, const QByteArray &path)
{
    send(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    if (method != "HEAD")
        return read();
    RawReply reply;
    QByteArray raw;
    while (!reply.complete && m_socket.waitForReadyRead(10'000)) {
        raw += m_socket.readAll();
        parse(raw, false, reply);
    }
    return reply;
}

void RawClient::halfClose()
{
    ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
}

} // namespace imgurl::inline sandbox
