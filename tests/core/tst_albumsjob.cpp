// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/albumsjob.h"
#include "api/apiclient.h"
#include "jobend.h"
#include "sandboxserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using End = JobEnd<AlbumsResult>;

class TestAlbumsJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SandboxServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
        m_client = std::make_unique<ApiClient>();
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void listsTheAlbums()
    {
        QList<Album> expected;
        for (const SandboxAlbum &album : m_server->albums())
            expected.append(Album{album.id, album.name, album.isPrivate});
        for (const bool isPrivate : {false, true}) {
            const auto added = m_server->addAlbum(u"a & b <c> 图"_s, isPrivate);
            expected.append(Album{added.id, added.name, isPrivate});
        }
        const auto result = run(credentials());
        QVERIFY2(result.ok(), qPrintable(kindOf(result)));
        QCOMPARE(result->size(), expected.size());
        for (const Album &album : expected)
            QVERIFY2(result->contains(album), qPrintable(album.name));
    }

    void sendsTheCredentialsInTheBodyAlone()
    {
        QVERIFY(run(credentials()));
        const SeenRequest seen = m_server->requests().constFirst();
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.path, "/api/v2/albums");
        QCOMPARE(seen.fields, QStringList({u"uid"_s, u"token"_s}));
        QVERIFY(!seen.header("Content-Length").isEmpty());
        QVERIFY(!seen.head.contains(m_server->user().uid.toLatin1()));
        QVERIFY(!seen.head.contains(m_server->user().token.toLatin1()));
    }

    void wrongCredentialsAreNamed()
    {
        Credentials wrong = credentials();
        wrong.token = u"0123456789abcdef"_s;
        const auto result = run(wrong);
        QCOMPARE(kindOf(result), u"NotAuthorized"_s);
        QVERIFY(!result.error().serverMessage.isEmpty());
        QVERIFY(!result.error().bodySent);
        QCOMPARE(kindOf(run(Credentials())), u"NotAuthorized"_s);
    }

    void namesTheFault_data()
    {
        QTest::addColumn<QString>("kind");
        const std::pair<const char *, const char *> rows[] = {{"404", "NoSuchApi"},
            {"home", "NotImgUrl"}, {"500", "SiteCrashed"}, {"503-7", "Unavailable"},
            {"challenge", "ProtectionChallenge"}, {"login-page", "NeedsBrowserLogin"},
            {"redirect-302", "Redirected"}, {"close", "Offline"}, {"stall", "TimedOut"},
            {"endless", "AnswerTooLarge"}, {"cut-20", "Offline"}, {"noise", "ok"}, {"bom", "ok"},
            {"code-string", "ok"}};
        for (const auto &[fault, kind] : rows)
            QTest::newRow(fault) << QString::fromLatin1(kind);
    }

    void namesTheFault()
    {
        if (QTest::currentDataTag() == QByteArray("stall"))
            m_client = std::make_unique<ApiClient>(ApiClient::Options{.inactivityTimeout = 1s});
        const auto fault = Fault::named(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(fault);
        m_server->setFault(SandboxServer::Endpoint::Albums, fault->always());
        QTEST(kindOf(run(credentials())), "kind");
    }

    void anotherHostGetsNothing()
    {
        SandboxServer other;
        QVERIFY(other.start());
        m_server->setFault(SandboxServer::Endpoint::Albums,
            Fault::redirect(308, other.url().toString().toLatin1() + "/api/v2/albums"));
        const auto result = run(credentials());
        QCOMPARE(kindOf(result), u"Redirected"_s);
        QCOMPARE(result.error().redirect.port(), other.port());
        QCOMPARE(other.requests().size(), 0);
    }

    void cancelEndsIt()
    {
        m_server->setFault(SandboxServer::Endpoint::Albums, Fault::named(u"stall"_s)->always());
        AlbumsJob *albums = m_client->albums(m_server->url(), credentials());
        End end(albums);
        QSignalSpy destroyed(albums, &QObject::destroyed);
        albums->start();
        QTRY_COMPARE(m_server->requests().size(), 1);
        albums->cancel();
        QVERIFY(destroyed.wait());
        QCOMPARE(end.count(), 1);
        QCOMPARE(kindOf(end.result()), u"Canceled"_s);
        QVERIFY(!end.result().error().bodySent);
    }

private:
    Credentials credentials() const { return {m_server->user().uid, m_server->user().token}; }

    AlbumsResult run(const Credentials &credentials)
    {
        AlbumsJob *albums = m_client->albums(m_server->url(), credentials);
        End end(albums);
        albums->start();
        if (!end.wait())
            qFatal("the job never ended");
        return end.result();
    }

    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<ApiClient> m_client;
};

QTEST_GUILESS_MAIN(TestAlbumsJob)
#include "tst_albumsjob.moc"
