// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

//! The life of a job, tried with the one that has most of it.
class TestApiJob : public UploadFixture {
    Q_OBJECT

private Q_SLOTS:
    void cancelBeforeStart();
    void cancelWhileSending();
    void cancelWhileWaiting();
    void cancelInsideProgress();
    void cancelInsideFinished();
    void deletionInsideProgress();
    void deletionInsideFinished();
    void theClientDiesInsideFinished();
    void theClientDiesInsideProgress();
    void theClientDiesWithJobsRunning();
};

void TestApiJob::cancelBeforeStart()
{
    UploadJob *upload = job(picture());
    End end(upload);
    QSignalSpy destroyed(upload, &QObject::destroyed);
    upload->cancel();
    upload->cancel();
    upload->start();
    QCOMPARE(end.count(), 0);
    QVERIFY(destroyed.wait());
    QCOMPARE(end.count(), 1);
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    QVERIFY(!end.result().error().bodySent);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestApiJob::cancelWhileSending()
{
    setFault(u"never-read"_s);
    UploadJob *upload = job(picture(16'000'000));
    End end(upload);
    QSignalSpy progress(upload, &UploadJob::progress);
    QSignalSpy destroyed(upload, &QObject::destroyed);
    upload->start();
    QVERIFY(progress.wait());
    upload->cancel();
    QCOMPARE(end.count(), 0);
    QVERIFY(destroyed.wait());
    QCOMPARE(end.count(), 1);
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    QVERIFY(!end.result().error().bodySent);
}

void TestApiJob::cancelWhileWaiting()
{
    setFault(u"stall"_s);
    UploadJob *upload = job(picture());
    End end(upload);
    upload->start();
    QTRY_COMPARE(m_server->images().size(), 1);
    upload->cancel();
    QVERIFY(end.wait());
    QCOMPARE(end.count(), 1);
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    QVERIFY(end.result().error().bodySent);
    QTRY_COMPARE(m_server->uploadsInFlight(), 0);
}

void TestApiJob::cancelInsideProgress()
{
    UploadJob *upload = job(picture(16'000'000));
    End end(upload);
    QSignalSpy destroyed(upload, &QObject::destroyed);
    connect(upload, &UploadJob::progress, upload, &UploadJob::cancel);
    upload->start();
    QVERIFY(destroyed.wait());
    QCOMPARE(end.count(), 1);
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
}

void TestApiJob::cancelInsideFinished()
{
    UploadJob *upload = job(picture());
    End end(upload);
    QSignalSpy destroyed(upload, &QObject::destroyed);
    connect(upload, &UploadJob::finished, upload, &UploadJob::cancel);
    upload->start();
    QVERIFY(destroyed.wait());
    QCOMPARE(end.count(), 1);
    QVERIFY(end.result().ok());
}

void TestApiJob::deletionInsideProgress()
{
    UploadJob *upload = job(picture(16'000'000));
    End end(upload);
    QSignalSpy destroyed(upload, &QObject::destroyed);
    connect(upload, &UploadJob::progress, this, [upload] { delete upload; });
    upload->start();
    QVERIFY(destroyed.wait());
    QVERIFY(run(picture()));
    QCOMPARE(end.count(), 0);
}

void TestApiJob::deletionInsideFinished()
{
    for (const QString &fault : {u"no-delete"_s, u"500"_s, u"close"_s}) {
        setFault(fault);
        UploadJob *upload = job(picture());
        End end(upload);
        connect(upload, &UploadJob::finished, this, [upload] { delete upload; });
        upload->start();
        QVERIFY(end.wait());
        QCOMPARE(end.count(), 1);
        m_server->clearFaults();
    }
    QVERIFY(run(picture()));
}

void TestApiJob::theClientDiesInsideFinished()
{
    UploadJob *upload = job(picture());
    UploadJob *second = job(picture(16'000'000));
    End end(upload);
    End secondEnd(second);
    connect(upload, &UploadJob::finished, this, [this] { m_client.reset(); });
    m_server->setFault(SandboxServer::Endpoint::Upload, Fault::named(u"never-read"_s)->times(1));
    second->start();
    QTRY_COMPARE(m_server->uploadPosts(), 1);
    upload->start();
    QVERIFY(end.wait());
    QCOMPARE(end.count(), 1);
    QVERIFY(!m_client);
    QCOMPARE(secondEnd.count(), 0);
}

void TestApiJob::theClientDiesInsideProgress()
{
    UploadJob *upload = job(picture(16'000'000));
    End end(upload);
    QSignalSpy destroyed(upload, &QObject::destroyed);
    connect(upload, &UploadJob::progress, this, [this] { m_client.reset(); });
    upload->start();
    QVERIFY(destroyed.wait());
    QCOMPARE(end.count(), 0);
    QTRY_COMPARE(m_server->uploadsInFlight(), 0);
}

void TestApiJob::theClientDiesWithJobsRunning()
{
    setFault(u"stall"_s);
    QList<std::shared_ptr<End>> ends;
    for (int i = 0; i < 8; ++i) {
        UploadJob *upload = job(picture());
        ends.append(std::make_shared<End>(upload));
        if (i > 0)
            upload->start();
    }
    QTRY_VERIFY(m_server->images().size() >= 4);
    m_client.reset();
    QTRY_COMPARE(m_server->uploadsInFlight(), 0);
    for (const auto &end : ends)
        QCOMPARE(end->count(), 0);
}

QTEST_GUILESS_MAIN(TestApiJob)
#include "tst_apijob.moc"
