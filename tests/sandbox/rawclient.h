// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <utility>

namespace imgurl::inline sandbox {

//! What came back, byte for byte; the body with chunks joined.
struct RawReply {
    int status = 0; //!< 0: none
    QByteArray head;
    QByteArray body;
    bool complete = false; //!< by its length or its last chunk
    bool closed = false; //!< the server closed or reset

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString message() const { return json().value(QLatin1String("msg")).toString(); }
    [[nodiscard]] QJsonObject data() const
    {
        return json().value(QLatin1String("data")).toObject();
    }
};

//! A form as it goes over the wire. Give the file a name to have it as a file part.
struct RawForm {
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray fileName;
    QByteArray file;
    QByteArray filePart = "file";
    bool ended = true;

    [[nodiscard]] QByteArray bytes() const;
};

//! A plain socket, blocking: it does what an HTTP library would not.
class RawClient {
public:
    explicit RawClient(int port);

    [[nodiscard]] int localPort() const { return m_socket.localPort(); }
    //! False when the server closed before all was handed over.
    bool send(const QByteArray &bytes) { return sendFor(bytes, 10'000); }
    //! The same, giving up when the server takes nothing for so long.
    bool sendFor(const QByteArray &bytes, int milliseconds);
    [[nodiscard]] qint64 unsent() const { return m_socket.bytesToWrite(); }
    [[nodiscard]] static QByteArray postHead(const QByteArray &path, qsizetype length);
    [[nodiscard]] RawReply read(int milliseconds = 10'000);
    //! Takes what comes, at least so many bytes unless the server closes; how many came.
    qint64 receive(qint64 bytes);
    RawReply post(const QByteArray &path, const RawForm &form);
    RawReply request(const QByteArray &method, const QByteArray &path);
    void halfClose();
    void reset() { m_socket.abort(); }
    [[nodiscard]] QAbstractSocket::SocketError error() const { return m_socket.error(); }

private:
    QTcpSocket m_socket;
};

} // namespace imgurl::inline sandbox
