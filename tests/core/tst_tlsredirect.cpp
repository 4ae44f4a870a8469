// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/albumsjob.h"
#include "api/apiclient.h"
#include "api/uploadjob.h"
#include "jobend.h"
#include "testcertificate.h"
#include "testpicture.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

struct Seen {
    bool secure = false;
    QByteArray request;
};

//! Speaks plain HTTP and TLS on one port, as a site behind one name does on two: one of them
//! answers, the other sends its visitors there.
class TwoFacedServer : public QTcpServer {
public:
    explicit TwoFacedServer(const TestCertificate &identity)
        : m_identity(identity)
    {
    }

    QList<Seen> seen;
    bool secureAnswers = true;
    int status = 301;

    QUrl url(const QString &scheme) const
    {
        return QUrl(u"%1://127.0.0.1:%2/sub"_s.arg(scheme).arg(serverPort()));
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void read(QSslSocket *socket)
    {
        constexpr char handshake = 0x16;
        if (socket->mode() == QSslSocket::UnencryptedMode && socket->peek(1)[0] == handshake) {
            socket->setLocalCertificate(QSslCertificate(m_identity.certificate));
            socket->setPrivateKey(QSslKey(m_identity.key, QSsl::Ec));
            socket->startServerEncryption();
            return;
        }
        QByteArray &request = m_requests[socket];
        request += socket->readAll();
        const qsizetype headEnd = request.indexOf("\r\n\r\n");
        const qsizetype lengthAt = request.indexOf("Content-Length: ") + 16;
        if (headEnd < 0
            || request.size() < headEnd + 4 + request.sliced(lengthAt, 12).split('\r')[0].toInt())
            return;
        seen.append({socket->isEncrypted(), std::exchange(request, {})});
        socket->write(socket->isEncrypted() == secureAnswers ? answer() : redirect());
    }

    QByteArray answer() const
    {
        const QByteArray body = seen.constLast().request.startsWith("POST /sub/api/v2/albums")
            ? "{\"code\":200,\"data\":[]}"
            : "{\"code\":200,\"data\":{\"url\":\"https://a.org/x.png\"}}";
        return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
            + body;
    }

    QByteArray redirect() const
    {
        const QByteArray path = seen.constLast().request.split(' ').at(1);
        const QUrl target =
            url(secureAnswers ? u"https"_s : u"http"_s).resolved(QUrl(QString::fromLatin1(path)));
        return "HTTP/1.1 " + QByteArray::number(status)
            + " Moved\r\nContent-Length: 0\r\nLocation: " + target.toEncoded() + "\r\n\r\n";
    }

    const TestCertificate m_identity;
    QHash<QSslSocket *, QByteArray> m_requests;
};

} // namespace

//! The one redirect that is followed in practice, over real TLS whose certificate is really
//! checked.
class TestTlsRedirect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QSslSocket::supportsSsl());
        m_identity = TestCertificate::make();
        m_usual = QSslConfiguration::defaultConfiguration();
        QVERIFY(m_picture.open());
        QVERIFY(m_picture.write(testPicture(500'000)) > 0);
        QVERIFY(m_picture.flush());
    }

    void init()
    {
        QSslConfiguration trusting = m_usual;
        trusting.setCaCertificates({QSslCertificate(m_identity.certificate)});
        QSslConfiguration::setDefaultConfiguration(trusting);
        m_server = std::make_unique<TwoFacedServer>(m_identity);
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        m_client = std::make_unique<ApiClient>();
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
        QSslConfiguration::setDefaultConfiguration(m_usual);
    }

    void anUploadFollowsToHttps_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }

    void anUploadFollowsToHttps()
    {
        QFETCH(int, status);
        m_server->status = status;
        UploadJob *job = upload(u"http"_s);
        JobEnd<UploadResult> end(job);
        QStringList order;
        QUrl newBase;
        connect(job, &UploadJob::movedTo, this, [&](const QUrl &base) {
            order += u"moved"_s;
            newBase = base;
        });
        connect(job, &UploadJob::finished, this, [&] { order += u"finished"_s; });
        job->start();
        QVERIFY(end.wait());
        QCOMPARE(kindOf(end.result()), u"ok"_s);
        QCOMPARE(order, QStringList({u"moved"_s, u"finished"_s}));
        QCOMPARE(newBase, m_server->url(u"https"_s));
        QCOMPARE(m_server->seen.size(), 2);
        QVERIFY(m_server->seen.at(1).secure);
        for (const Seen &seen : m_server->seen) {
            QVERIFY(seen.request.startsWith("POST /sub/api/v2/upload HTTP/1.1\r\n"));
            QVERIFY(seen.request.contains("the-token"));
            QVERIFY(seen.request.size() > 500'000);
        }
    }

    void albumsFollowToHttps()
    {
        AlbumsJob *job = m_client->albums(m_server->url(u"http"_s), m_credentials);
        JobEnd<AlbumsResult> end(job);
        QSignalSpy moved(job, &AlbumsJob::movedTo);
        job->start();
        QVERIFY(end.wait());
        QCOMPARE(kindOf(end.result()), u"ok"_s);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.at(0).at(0).toUrl(), m_server->url(u"https"_s));
    }

    void aReceiverOfMovedToMayDeleteTheJob()
    {
        AlbumsJob *job = m_client->albums(m_server->url(u"http"_s), m_credentials);
        JobEnd<AlbumsResult> end(job);
        QSignalSpy destroyed(job, &QObject::destroyed);
        connect(job, &AlbumsJob::movedTo, this, [job] { delete job; });
        job->start();
        QVERIFY(destroyed.wait());
        QCOMPARE(end.count(), 0);
    }

    void nothingGoesBackToHttp()
    {
        m_server->secureAnswers = false;
        UploadJob *job = upload(u"https"_s);
        JobEnd<UploadResult> end(job);
        job->start();
        QVERIFY(end.wait());
        QCOMPARE(kindOf(end.result()), u"Redirected"_s);
        QCOMPARE(end.result().error().redirect.scheme(), u"http"_s);
        QCOMPARE(m_server->seen.size(), 1);
        QVERIFY(m_server->seen.at(0).secure);
    }

    void anUntrustedCertificateGetsNothing()
    {
        QSslConfiguration::setDefaultConfiguration(m_usual);
        UploadJob *job = upload(u"http"_s);
        JobEnd<UploadResult> end(job);
        QSignalSpy moved(job, &UploadJob::movedTo);
        job->start();
        QVERIFY(end.wait());
        QCOMPARE(kindOf(end.result()), u"TlsFailed"_s);
        QVERIFY(!end.result().error().bodySent);
        QCOMPARE(moved.count(), 0);
        QCOMPARE(m_server->seen.size(), 1);
        QVERIFY(!m_server->seen.at(0).secure);
    }

private:
    UploadJob *upload(const QString &scheme)
    {
        return m_client->upload({m_server->url(scheme), m_credentials, {}, {m_picture.fileName()},
            u"a.png"_s, "image/png"});
    }

    const Credentials m_credentials{u"the-uid"_s, u"the-token"_s};
    TestCertificate m_identity;
    QSslConfiguration m_usual;
    QTemporaryFile m_picture;
    std::unique_ptr<TwoFacedServer> m_server;
    std::unique_ptr<ApiClient> m_client;
};

QTEST_GUILESS_MAIN(TestTlsRedirect)
#include "tst_tlsredirect.moc"
