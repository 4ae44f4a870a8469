// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpexchange.h"
#include "imagefiles.h"
#include "uploadline.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QThread>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestUploadQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uploadsABatchFourAtATime()
    {
        UploadLine line;
        line.server.setDelay(std::chrono::milliseconds(50));
        QSignalSpy finished(&line.batches, &BatchWatcher::finished);
        line.queue.start();
        const auto rows = *wait(line.store.add(line.target(), line.pictures(10)));
        QTRY_COMPARE(finished.size(), 1);
        const auto batch = finished[0][0].value<QList<Upload>>();
        QCOMPARE(batch.size(), 10);
        for (int i = 0; i < batch.size(); ++i) {
            QCOMPARE(batch[i].id, rows[i].id);
            QCOMPARE(batch[i].state, UploadState::Done);
            QVERIFY(batch[i].hasDeleteLink());
            QCOMPARE(batch[i].pixelSize, QSize(1, 1));
            QCOMPARE(batch[i].attempts, 1);
        }
        QCOMPARE(line.server.images().size(), 10);
        QCOMPARE(line.server.uploadPosts(), 10);
        QCOMPARE(line.server.peakInFlight(), 4);
    }

    void whatTheSiteGotIsWhatLiesOnDisk()
    {
        UploadLine line;
        line.queue.start();
        const auto id = wait(line.store.add(line.target(), line.pictures(1)))->first().id;
        QTRY_COMPARE(line.state(id), UploadState::Done);
        QCOMPARE(line.row(id).sha256, line.server.images().first().sha256);
        QCOMPARE(line.row(id).size, line.server.images().first().size);
    }

    void oneFailureDoesNotStopTheOthers()
    {
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"size"_s));
        QSignalSpy finished(&line.batches, &BatchWatcher::finished);
        line.queue.start();
        auto uploads = line.pictures(4);
        uploads.append({line.folder.filePath(u"missing.png"_s), u"missing.png"_s, false});
        QVERIFY(wait(line.store.add(line.target(), uploads)));
        QTRY_COMPARE(finished.size(), 1);
        QList<ErrorKind> kinds;
        int done = 0;
        for (const Upload &row : finished[0][0].value<QList<Upload>>()) {
            if (row.error)
                kinds.append(row.error->kind);
            done += row.state == UploadState::Done;
        }
        std::sort(kinds.begin(), kinds.end());
        QCOMPARE(kinds, (QList<ErrorKind>{ErrorKind::TooLarge, ErrorKind::FileMissing}));
        QCOMPARE(done, 3);
        QVERIFY(line.queue.holds().accounts().isEmpty());
    }

    void refusedCredentialsHoldTheAccountAndKeepItsRows()
    {
        UploadLine line;
        const QString token = line.server.user().token;
        line.credentials.write(u"one"_s, {line.server.user().uid, u"wrong"_s});
        QSignalSpy held(&line.queue.holds(), &AccountHolds::held);
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.start();
        const auto rows = *wait(line.store.add(line.target(), line.pictures(8)));
        QTRY_COMPARE(held.size(), 1);
        QCOMPARE(held[0][1].value<ApiError>().kind, ErrorKind::NotAuthorized);
        QTRY_COMPARE(wait(line.store.counts())->waiting, 8);
        QTRY_VERIFY(!idle.isEmpty());
        // Those that ran when the first refusal came, and no more.
        QVERIFY(line.server.uploadPosts() <= 4);
        QCOMPARE(line.row(rows[0].id).attempts, 0);

        line.credentials.write(u"one"_s, {line.server.user().uid, token});
        line.queue.releaseAccount(u"one"_s);
        QTRY_COMPARE(line.server.images().size(), 8);
        QTRY_COMPARE(wait(line.store.counts())->waiting, 0);
    }

    void missingCredentialsHoldOnlyTheirAccount()
    {
        UploadLine line;
        line.queue.start();
        QVERIFY(wait(line.store.add(line.target(u"two"_s), line.pictures(2))));
        QVERIFY(wait(line.store.add(line.target(), line.pictures(2))));
        QTRY_COMPARE(line.server.images().size(), 2);
        QCOMPARE(line.queue.holds().reason(u"two"_s)->kind, ErrorKind::NoCredentials);
        QTRY_COMPARE(wait(line.store.counts())->waiting, 2);
    }

    void aReleaseIsNotLostWhileARowIsClaimed()
    {
        UploadLine line;
        line.queue.start();
        QVERIFY(wait(line.store.add(line.target(u"two"_s), line.pictures(1))));
        QTRY_VERIFY(line.queue.holds().reason(u"two"_s));
        QTRY_COMPARE(wait(line.store.counts())->waiting, 1);
        QTRY_COMPARE(line.queue.running(), 0);
        line.credentials.write(u"two"_s, {line.server.user().uid, line.server.user().token});
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.start(); // asks for a row of any other account
        line.queue.releaseAccount(u"two"_s);
        QTRY_COMPARE(line.server.images().size(), 1);
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(wait(line.store.counts())->waiting, 0);
    }

    void withoutANetworkRowsWait()
    {
        UploadLine line;
        line.server.stop();
        line.queue.start();
        QVERIFY(wait(line.store.add(line.target(), line.pictures(3))));
        QTRY_VERIFY(line.queue.holds().reason(u"one"_s));
        QCOMPARE(line.queue.holds().reason(u"one"_s)->kind, ErrorKind::ConnectionRefused);
        QTRY_COMPARE(wait(line.store.counts())->waiting, 3);
        QVERIFY(line.server.start());
        // By itself, after the first pause of 5 s.
        QTRY_COMPARE_WITH_TIMEOUT(line.server.images().size(), 3, 15000);
    }

    void aCanceledRowIsCutOffAndTheRestGoesOn()
    {
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"stall"_s));
        line.queue.start();
        const auto rows = *wait(line.store.add(line.target(), line.pictures(3)));
        QTRY_COMPARE(line.queue.running(), 1);
        QList<UploadId> stalled;
        for (const Upload &row : rows) {
            if (line.state(row.id) == UploadState::Uploading)
                stalled.append(row.id);
        }
        QCOMPARE(stalled.size(), 1);
        line.queue.cancel(stalled);
        QTRY_COMPARE(line.state(stalled.first()), UploadState::Canceled);
        QCOMPARE(line.server.uploadPosts(), 3);
        QCOMPARE(wait(line.store.counts())->waiting, 0);
        QCOMPARE(line.queue.running(), 0);
    }

    void aRowCanceledWhileItIsClaimedIsNotSent()
    {
        UploadLine line;
        const auto rows = *wait(line.store.add(line.target(), line.pictures(1)));
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.start(); // the claim is on its way now
        line.queue.cancel({rows[0].id});
        QTRY_COMPARE(line.state(rows[0].id), UploadState::Canceled);
        QTRY_VERIFY(!idle.isEmpty());
        QCOMPARE(line.server.uploadPosts(), 0);
    }

    void stoppingPutsBackWhatTheSiteCannotHave()
    {
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, Fault::named(u"stall"_s)->always());
        line.queue.start();
        const auto rows = *wait(line.store.add(line.target(), line.pictures(6)));
        QTRY_COMPARE(line.server.uploadPosts(), 4);
        // Their bodies are with the site: what became of them is unknown, and the next start says
        // so.
        QSignalSpy progress(&line.queue, &UploadQueue::progress);
        line.queue.stop();
        QCOMPARE(line.queue.running(), 0);
        QTRY_COMPARE(wait(line.store.counts())->waiting + wait(line.store.counts())->uploading, 6);
        QVERIFY(wait(line.store.counts())->waiting >= 2);
    }

    void aRetriedRowGoesAgain()
    {
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"size"_s));
        line.queue.start();
        const UploadId id = wait(line.store.add(line.target(), line.pictures(1)))->first().id;
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        line.store.retry({id});
        QTRY_COMPARE(line.state(id), UploadState::Done);
        QCOMPARE(line.row(id).attempts, 1);
    }

    void whatIsToFitIsMadeSmallerUntilTheSiteTakesIt()
    {
        UploadLine line;
        const qint64 limit = 60'000;
        line.server.setFileLimit(limit);
        const QString path = line.folder.filePath(u"noise.jpg"_s);
        QVERIFY(imagefiles::convert({u"-size"_s, u"900x700"_s, u"plasma:"_s, u"-attenuate"_s,
            u"0.4"_s, u"+noise"_s, u"Gaussian"_s, u"-quality"_s, u"95"_s, path}));
        const qint64 size = QFileInfo(path).size();
        QVERIFY(size > 4 * limit);
        UploadTarget target = line.target();
        target.recipe.mostBytes = size / 2;
        line.queue.start();
        const UploadId id =
            wait(line.store.add(target, {NewUpload{path, u"noise.jpg"_s, false}}))->first().id;
        QTRY_COMPARE_WITH_TIMEOUT(line.state(id), UploadState::Done, 30'000);
        QCOMPARE(line.server.images().size(), 1);
        const Upload row = line.row(id);
        QVERIFY(row.sent);
        QVERIFY(row.sent->size <= limit);
        QVERIFY(row.sent->size > limit / 4);
        QCOMPARE(row.size, size);
        QCOMPARE(QFileInfo(path).size(), size);
    }

    void whatNeverFitsIsRefusedInTheSitesWords()
    {
        UploadLine line;
        line.server.setFault(
            SandboxServer::Endpoint::Upload, Fault::named(u"size"_s)->always());
        UploadTarget target = line.target();
        target.recipe.mostBytes = 100'000;
        line.queue.start();
        const UploadId id = wait(line.store.add(target, line.pictures(1)))->first().id;
        QTRY_COMPARE_WITH_TIMEOUT(line.state(id), UploadState::Failed, 30'000);
        QCOMPARE(line.row(id).error->kind, ErrorKind::TooLarge);
    }

    void aResultThatCannotBeWrittenIsKeptAndWrittenLater()
    {
        UploadLine line;
        line.server.setDelay(std::chrono::milliseconds(300));
        line.queue.start();
        const UploadId id = wait(line.store.add(line.target(), line.pictures(1)))->first().id;
        QTRY_COMPARE(line.server.uploadPosts(), 1);
        QSignalSpy unsaved(&line.queue, &UploadQueue::unsavedChanged);
        {
            // Another program holds the store for longer than the time-out of 5 s.
            Database other(line.folder.filePath(u"data/uploads.db"_s), Database::Access::ReadWrite);
            QVERIFY(other.open());
            QVERIFY(other.begin());
            QTRY_COMPARE_WITH_TIMEOUT(unsaved.size(), 1, 12000);
            QVERIFY(line.queue.unsaved().contains(id));
            other.rollback();
        }
        QTRY_COMPARE_WITH_TIMEOUT(line.state(id), UploadState::Done, 12000);
        QTRY_VERIFY(line.queue.unsaved().isEmpty());
    }

    void cancelingAnAccountSendsNoneOfItsRowsAnyMore()
    {
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, Fault::named(u"stall"_s)->always());
        line.queue.start();
        QVERIFY(wait(line.store.add(line.target(), line.pictures(8))));
        QTRY_COMPARE(line.server.uploadPosts(), 4);
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.cancelAccount(u"one"_s);
        QTRY_VERIFY(!idle.isEmpty());
        QCOMPARE(wait(line.store.counts()).value(), UploadCounts());
        QCOMPARE(line.server.uploadPosts(), 4);
    }

    void anAccountCanceledWhileItsRowIsClaimedIsNotSent()
    {
        UploadLine line;
        const auto rows = *wait(line.store.add(line.target(), line.pictures(1)));
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.start(); // the claim is on its way now
        line.queue.cancelAccount(u"one"_s);
        QTRY_VERIFY(!idle.isEmpty());
        QTRY_COMPARE(line.state(rows[0].id), UploadState::Canceled);
        QCOMPARE(line.server.uploadPosts(), 0);
    }

    void stoppingDoesNotSendTwiceWhatTheSiteHas()
    {
        UploadLine line;
        line.server.setDelay(std::chrono::seconds(20));
        line.queue.start();
        const UploadId id = wait(line.store.add(line.target(), line.pictures(1)))->first().id;
        // Events in small steps, so that the image is found there before anything tells the queue.
        const QDeadlineTimer end(20'000);
        while (line.server.images().isEmpty() && !end.hasExpired()) {
            QCoreApplication::processEvents();
            const QDeadlineTimer step(30);
            while (line.server.images().isEmpty() && !step.hasExpired())
                QThread::yieldCurrentThread();
        }
        QCOMPARE(line.server.images().size(), 1);
        line.queue.stop();
        QCOMPARE(wait(line.store.counts())->waiting, 0);
        QCOMPARE(line.state(id), UploadState::Uploading);
    }

    void stoppingCutsOffAtOnce()
    {
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, Fault::named(u"stall"_s)->always());
        line.queue.start();
        QVERIFY(wait(line.store.add(line.target(), line.pictures(1))));
        QTRY_COMPARE(line.server.uploadsInFlight(), 1);
        QCOMPARE(line.client.findChildren<HttpExchange *>().size(), 1);
        line.queue.stop();
        // No event loop is needed for that: not one more byte may leave.
        QVERIFY(line.client.findChildren<HttpExchange *>().isEmpty());
    }

    void aClaimThatFailedIsTriedAgain()
    {
        UploadLine line;
        QVERIFY(wait(line.store.add(line.target(), line.pictures(1))));
        QSignalSpy failed(&line.queue, &UploadQueue::storeFailed);
        QSignalSpy works(&line.queue, &UploadQueue::storeWorks);
        {
            const UploadLine::Refusal refusal(line, u"NEW.state = 'uploading'"_s);
            line.queue.start();
            QTRY_COMPARE(failed.size(), 1);
        }
        QTRY_COMPARE_WITH_TIMEOUT(line.server.images().size(), 1, 12000);
        QCOMPARE(works.size(), 1);
    }

    void noRowStaysUploadingBecauseItsEndCouldNotBeWritten_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("end");
        QTest::addColumn<UploadState>("state");
        QTest::newRow("failed") << u"size"_s << u"failed"_s << UploadState::Failed;
        QTest::newRow("put back") << u"quota"_s << u"waiting"_s << UploadState::Waiting;
        QTest::newRow("canceled") << u"stall"_s << u"canceled"_s << UploadState::Canceled;
    }

    void noRowStaysUploadingBecauseItsEndCouldNotBeWritten()
    {
        QFETCH(QString, fault);
        QFETCH(QString, end);
        QFETCH(UploadState, state);
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, Fault::named(fault)->always());
        const UploadId id = wait(line.store.add(line.target(), line.pictures(1)))->first().id;
        QSignalSpy failed(&line.queue, &UploadQueue::storeFailed);
        {
            const UploadLine::Refusal refusal(line, u"NEW.state = '%1'"_s.arg(end));
            line.queue.start();
            QTRY_COMPARE(line.server.uploadPosts(), 1);
            if (state == UploadState::Canceled)
                line.queue.cancel({id});
            QTRY_COMPARE(failed.size(), 1);
            QCOMPARE(line.state(id), UploadState::Uploading);
        }
        QSignalSpy works(&line.queue, &UploadQueue::storeWorks);
        QTRY_COMPARE_WITH_TIMEOUT(works.size(), 1, 12000);
        QCOMPARE(line.state(id), state);
    }

    void aQueueWithALinkThatIsNotSavedIsNotIdle()
    {
        UploadLine line;
        const UploadId id = wait(line.store.add(line.target(), line.pictures(1)))->first().id;
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        QSignalSpy unsaved(&line.queue, &UploadQueue::unsavedChanged);
        {
            const UploadLine::Refusal refusal(line, u"NEW.state = 'done'"_s);
            line.queue.start();
            QTRY_COMPARE(unsaved.size(), 1);
            QVERIFY(line.queue.unsaved().contains(id));
            // What the queue asks the store after this comes back after that.
            QVERIFY(wait(line.store.counts()));
            QTest::qWait(0);
            QVERIFY(idle.isEmpty());
        }
        QTRY_COMPARE_WITH_TIMEOUT(idle.size(), 1, 12000);
        QCOMPARE(line.state(id), UploadState::Done);
        QVERIFY(line.queue.unsaved().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUploadQueue)
#include "tst_uploadqueue.moc"
