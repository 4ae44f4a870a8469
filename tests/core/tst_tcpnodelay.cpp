// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadfixture.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace imgurl;

namespace {

struct Sockets {
    int all = 0;
    int withoutDelay = 0;
};

//! Of this process, those that lead to the port.
Sockets socketsTo(int port)
{
    Sockets found;
    for (int descriptor = 0; descriptor < 1024; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0
            || peer.sin_family != AF_INET || ntohs(peer.sin_port) != port)
            continue;
        int on = 0;
        socklen_t length = sizeof on;
        if (::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, &length) != 0)
            continue;
        ++found.all;
        found.withoutDelay += on ? 1 : 0;
    }
    return found;
}

} // namespace

class TestTcpNoDelay : public UploadFixture {
    Q_OBJECT

private Q_SLOTS:
    void anUploadsLastPieceIsNotDelayed()
    {
        QVERIFY(run(picture(100'000)));
        const Sockets sockets = socketsTo(m_server->port());
        QVERIFY(sockets.all > 0);
        QCOMPARE(sockets.withoutDelay, sockets.all);
    }
};

QTEST_GUILESS_MAIN(TestTcpNoDelay)
#include "tst_tcpnodelay.moc"
