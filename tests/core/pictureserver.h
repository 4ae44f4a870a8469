// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

namespace imgurl {

//! Answers GET on 127.0.0.1, byte for byte as a test says, in the test's own thread.
class PictureServer : public QTcpServer {
public:
    using Answer = std::function<void(QTcpSocket &)>;

    PictureServer() { listen(QHostAddress::LocalHost); }

    QHash<QByteArray, Answer> answers; //!< by path; 404 without
    QList<QByteArray> heads; //!< of the requests seen
    int cut = 0; //!< connections that have ended

    //! From the server's own thread: cuts all, and is the other thread's from then on.
    void end(QThread *other)
    {
        close();
        qDeleteAll(findChildren<QTcpSocket *>());
        moveToThread(other);
    }

    //! By a host that the test's resolver calls public, or by another that it does not.
    [[nodiscard]] QUrl url(const QString &path, const QString &host = QStringLiteral("127.0.0.1"))
    {
        return QUrl(QStringLiteral("http://%1:%2%3").arg(host).arg(serverPort()).arg(path));
    }

    [[nodiscard]] static Answer bytes(const QByteArray &answer, bool close = false)
    {
        return [answer, close](QTcpSocket &socket) {
            socket.write(answer);
            if (close)
                socket.disconnectFromHost();
        };
    }

    [[nodiscard]] static Answer picture(const QByteArray &body, const QByteArray &fields = {})
    {
        return bytes("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n" + fields + "\r\n" + body);
    }

    [[nodiscard]] static Answer redirect(const QByteArray &target, int status = 302)
    {
        return bytes("HTTP/1.1 " + QByteArray::number(status) + " Moved\r\nLocation: " + target
            + "\r\nContent-Length: 0\r\n\r\n");
    }

    //! `head`, then single bytes: `count` of them, or without end.
    [[nodiscard]] static Answer trickle(
        const QByteArray &head, std::chrono::milliseconds pause, int count = -1)
    {
        return [=](QTcpSocket &socket) {
            socket.write(head);
            auto *timer = new QTimer(&socket);
            QObject::connect(
                timer, &QTimer::timeout, &socket, [=, &socket, left = count]() mutable {
                    if (left-- == 0)
                        timer->stop();
                    else
                        socket.write("x");
                });
            timer->start(pause);
        };
    }

    //! `head`, then as many bytes as the other side takes, up to `size`.
    [[nodiscard]] static Answer flood(const QByteArray &head, qint64 size)
    {
        return [=](QTcpSocket &socket) {
            socket.write(head);
            const auto more = [&socket, left = size]() mutable {
                while (left > 0 && socket.bytesToWrite() < kPiece) {
                    const qint64 length = qMin(left, kPiece);
                    left -= length;
                    socket.write(QByteArray(length, 'x'));
                }
            };
            QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        };
    }

protected:
    void incomingConnection(qintptr descriptor) override { take(new QTcpSocket(this), descriptor); }

    void take(QTcpSocket *socket, qintptr descriptor)
    {
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++cut;
            socket->deleteLater();
        });
    }

private:
    static constexpr qint64 kPiece = 64 * 1024;

    void read(QTcpSocket &socket)
    {
        QByteArray &request = m_requests[&socket];
        request += socket.readAll();
        if (!request.endsWith("\r\n\r\n"))
            return;
        heads.append(std::exchange(request, {}));
        const Answer answer = answers.value(heads.constLast().split(' ').value(1));
        if (answer)
            answer(socket);
        else
            socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone");
    }

    QHash<QTcpSocket *, QByteArray> m_requests;
};

} // namespace imgurl
