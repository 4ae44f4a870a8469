// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"
#include "api/deletejob.h"
#include "api/uploadjob.h"
#include "jobend.h"
#include "sandboxserver.h"
#include "testpicture.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestDeleteJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SandboxServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
        m_client = std::make_unique<ApiClient>();
        m_link = upload();
        QVERIFY(!m_link.isEmpty());
        QCOMPARE(m_server->images().size(), 1);
        m_server->clearLog();
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void deletesByOneGet()
    {
        QCOMPARE(run(m_link), u"Deleted"_s);
        QCOMPARE(m_server->images().size(), 0);
        const auto seen = m_server->requests();
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.constFirst().method, "GET");
        QCOMPARE(seen.constFirst().bodyBytes, 0);
    }

    void aSecondVisitSaysGone()
    {
        QCOMPARE(run(m_link), u"Deleted"_s);
        QCOMPARE(run(m_link), u"AlreadyGone"_s);
    }

    void aBadLinkIsNamed()
    {
        QCOMPARE(run(QUrl(m_server->url().toString() + u"/delete/12"_s)), u"BadLink"_s);
        QCOMPARE(m_server->images().size(), 1);
    }

    void readsTheAnswer_data()
    {
        QTest::addColumn<QString>("outcome");
        const std::pair<const char *, const char *> rows[] = {{"home", "NotConfirmed"},
            {"500", "NotConfirmed"}, {"404", "NotConfirmed"}, {"redirect-302", "NotConfirmed"},
            {"503-7", "Unavailable"}, {"challenge", "ProtectionChallenge"}, {"stall", "TimedOut"},
            {"endless", "NotConfirmed"}};
        for (const auto &[fault, outcome] : rows)
            QTest::newRow(fault) << QString::fromLatin1(outcome);
    }

    void readsTheAnswer()
    {
        if (QTest::currentDataTag() == QByteArray("stall"))
            m_client = std::make_unique<ApiClient>(ApiClient::Options{.inactivityTimeout = 1s});
        setFault(QString::fromLatin1(QTest::currentDataTag()));
        QTEST(run(m_link), "outcome");
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aLostAnswerCostsOneGet()
    {
        setFault(u"close"_s);
        QCOMPARE(run(m_link), u"Offline"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void anotherHostGetsNothing()
    {
        SandboxServer other;
        QVERIFY(other.start());
        m_server->setFault(SandboxServer::Endpoint::Delete,
            Fault::redirect(302, other.url().toString().toLatin1() + m_link.path().toLatin1()));
        QCOMPARE(run(m_link), u"NotConfirmed"_s);
        QCOMPARE(other.requests().size(), 0);
    }

    void onlyTheWebIsVisited_data()
    {
        QTest::addColumn<QUrl>("link");
        QTest::newRow("file") << QUrl(u"file:///etc/hostname"_s);
        QTest::newRow("data") << QUrl(u"data:,图片已删除"_s);
        QTest::newRow("ftp") << QUrl(u"ftp://127.0.0.1/delete/12"_s);
        QTest::newRow("no host") << QUrl(u"http:///delete/12"_s);
        QTest::newRow("empty") << QUrl();
    }

    void onlyTheWebIsVisited()
    {
        QFETCH(QUrl, link);
        QCOMPARE(run(link), u"NoLink"_s);
    }

    void cancelEndsIt()
    {
        setFault(u"stall"_s);
        DeleteJob *job = m_client->deleteImage(m_link);
        JobEnd<DeleteResult> end(job);
        QSignalSpy destroyed(job, &QObject::destroyed);
        job->start();
        QTRY_COMPARE(m_server->requests().size(), 1);
        job->cancel();
        QVERIFY(destroyed.wait());
        QCOMPARE(end.count(), 1);
        QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    }

private:
    void setFault(const QString &name)
    {
        const auto fault = Fault::named(name);
        QVERIFY2(fault, qPrintable(name));
        m_server->setFault(SandboxServer::Endpoint::Delete, fault->always());
    }

    QUrl upload()
    {
        QTemporaryFile file;
        if (!file.open() || file.write(testPicture()) <= 0 || !file.flush())
            return {};
        const SandboxUser user = m_server->user();
        UploadJob *job = m_client->upload({m_server->url(), {user.uid, user.token}, {},
            {file.fileName()}, u"a.png"_s, "image/png"});
        JobEnd<UploadResult> end(job);
        job->start();
        if (!end.wait())
            return {};
        return end.result().ok() ? end.result()->deleteUrl : QUrl();
    }

    QString run(const QUrl &link)
    {
        DeleteJob *job = m_client->deleteImage(link);
        JobEnd<DeleteResult> end(job);
        job->start();
        if (!end.wait())
            qFatal("the job never ended");
        if (!end.result())
            return errorKindName(end.result().error().kind);
        constexpr const char *names[] = {
            "Deleted", "AlreadyGone", "BadLink", "NotRemoved", "Failed", "NotConfirmed"};
        return QString::fromLatin1(names[static_cast<size_t>(*end.result())]);
    }

    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    QUrl m_link;
};

QTEST_GUILESS_MAIN(TestDeleteJob)
#include "tst_deletejob.moc"
