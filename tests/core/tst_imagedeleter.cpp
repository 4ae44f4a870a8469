// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"
#include "sandboxserver.h"
#include "upload/imagedeleter.h"
#include "upload/uploadstore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

template <typename T> Result<T, StoreError> wait(QFuture<Result<T, StoreError>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestImageDeleter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<SandboxServer>();
        QVERIFY(m_server->start());
        m_store = std::make_unique<UploadStore>(m_folder->filePath(u"uploads.db"_s));
        QVERIFY(wait(m_store->open()));
    }
    void cleanup() { m_store.reset(); }

    void asksOnceAndMarksTheRow()
    {
        ApiClient client;
        ImageDeleter deleter(*m_store, client);
        const Upload row = doneRow(u"0123456789abcdef"_s);
        deleter.remove(row);
        deleter.remove(wait(m_store->rows({row.id}))->first()); // asked for twice, sent once
        // The sandbox does not know this key: "already gone", which is what was wanted.
        QTRY_COMPARE(state(row.id), ServerState::Deleted);
        QCOMPARE(m_server->requests(SandboxServer::Endpoint::Delete).size(), 1);
        QCOMPARE(m_server->requests(SandboxServer::Endpoint::Delete).first().method, "GET");
        QVERIFY(!wait(m_store->rows({row.id}))->first().hasDeleteLink());
    }

    void saysWhenThereIsNothingToDeleteAnyMore()
    {
        ApiClient client;
        ImageDeleter deleter(*m_store, client);
        QSignalSpy dropped(&deleter, &ImageDeleter::dropped);
        const Upload removed = doneRow(u"0123456789abcdef"_s);
        const Upload deleted = doneRow(u"fedcba9876543210"_s);
        QVERIFY(wait(m_store->remove({removed.id})));
        QVERIFY(wait(m_store->setServerState(deleted.id, ServerState::Deleted)));
        deleter.remove(removed);
        deleter.remove(deleted);
        QTRY_COMPARE(dropped.size(), 2);
        QVERIFY(m_server->requests(SandboxServer::Endpoint::Delete).isEmpty());
    }

    void twoQuestionsAboutOneRowAreOneVisit()
    {
        ApiClient client;
        ImageDeleter deleter(*m_store, client);
        QSignalSpy finished(&deleter, &ImageDeleter::finished);
        const Upload row = doneRow(u"0123456789abcdef"_s);
        deleter.remove(row);
        deleter.remove(row); // both were asked before either was answered
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(state(row.id), ServerState::Deleted);
        deleter.remove(row); // and one was left open meanwhile
        const Upload other = doneRow(u"0123456789abcde0"_s);
        deleter.remove(other);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(finished[1][0].value<Upload>().id, other.id);
        QCOMPARE(m_server->requests(SandboxServer::Endpoint::Delete).size(), 2);
    }

    void rowsOfOneImageAreOneVisit()
    {
        ApiClient client;
        ImageDeleter deleter(*m_store, client);
        QSignalSpy finished(&deleter, &ImageDeleter::finished);
        const Upload first = doneRow(u"0123456789abcdef"_s);
        const Upload second = doneRow(u"0123456789abcdef"_s, first.id);
        deleter.remove(second);
        deleter.remove(first);
        QTRY_COMPARE(finished.size(), 2);
        QTRY_COMPARE(state(first.id), ServerState::Deleted);
        QTRY_COMPARE(state(second.id), ServerState::Deleted);
        QCOMPARE(m_server->requests(SandboxServer::Endpoint::Delete).size(), 1);
    }

    void whatWasNotAskedWhenTheProgramEndsIsThereAsBefore()
    {
        const Upload first = doneRow(u"0123456789abcde0"_s);
        const Upload second = doneRow(u"0123456789abcde1"_s);
        {
            ApiClient client;
            ImageDeleter deleter(*m_store, client);
            QSignalSpy finished(&deleter, &ImageDeleter::finished);
            deleter.remove(first);
            deleter.remove(second);
            QTRY_COMPARE(finished.size(), 1);
            QTRY_COMPARE(state(second.id), ServerState::Deleting);
        }
        QTRY_COMPARE(state(second.id), ServerState::There);
        QCOMPARE(m_server->requests(SandboxServer::Endpoint::Delete).size(), 1);
    }

    void anAnswerThatIsNotUnderstoodIsNoSuccess()
    {
        ApiClient client;
        ImageDeleter deleter(*m_store, client);
        const Upload row = doneRow(u"0123456789abcdef"_s);
        m_server->setFault(
            SandboxServer::Endpoint::Delete, Fault::answer(200, "<html><p>hello</p></html>"));
        deleter.remove(row);
        QTRY_COMPARE(state(row.id), ServerState::Unconfirmed);
        QVERIFY(wait(m_store->rows({row.id}))->first().hasDeleteLink());
    }

    void aSiteThatIsNotThereChangesNothing()
    {
        ApiClient client;
        ImageDeleter deleter(*m_store, client);
        const Upload row = doneRow(u"0123456789abcdef"_s);
        m_server->stop();
        QSignalSpy finished(&deleter, &ImageDeleter::finished);
        deleter.remove(row);
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(state(row.id), ServerState::There);
    }

    void keepsItsPace()
    {
        ApiClient client;
        ImageDeleter deleter(*m_store, client);
        QSignalSpy finished(&deleter, &ImageDeleter::finished);
        QElapsedTimer timer;
        deleter.remove(doneRow(u"0123456789abcde0"_s));
        deleter.remove(doneRow(u"0123456789abcde1"_s));
        QTRY_COMPARE(finished.size(), 1);
        timer.start();
        QTRY_COMPARE(finished.size(), 2);
        // A request every 2.5 s is what the site bears; a little less for the clocks' grain.
        QVERIFY2(timer.elapsed() >= 2400, qPrintable(QString::number(timer.elapsed())));
    }

    void aDeletionThatWasCutOffIsUnconfirmedAtTheNextStart()
    {
        const Upload row = doneRow(u"0123456789abcdef"_s);
        QVERIFY(wait(m_store->setServerState(row.id, ServerState::Deleting)));
        m_store = std::make_unique<UploadStore>(m_folder->filePath(u"uploads.db"_s));
        QVERIFY(wait(m_store->open()));
        QCOMPARE(state(row.id), ServerState::Unconfirmed);
    }

private:
    Upload doneRow(const QString &key, UploadId sameAs = 0)
    {
        const auto rows = *wait(m_store->add(
            {u"one"_s, u"one"_s, m_server->url(), {}}, {{u"/a.png"_s, u"a.png"_s, false}}));
        UploadedImage image;
        image.url = QUrl(u"https://s3.example/a.png"_s);
        image.deleteUrl = QUrl(m_server->url().toString() + u"/delete/"_s + key);
        if (!wait(m_store->finish(rows.first().id, image, sameAs)))
            qFatal("the store does not take the row");
        return wait(m_store->rows({rows.first().id}))->first();
    }
    ServerState state(UploadId id) { return wait(m_store->rows({id}))->first().serverState; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<UploadStore> m_store;
};

QTEST_GUILESS_MAIN(TestImageDeleter)
#include "tst_imagedeleter.moc"
