// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadline.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace imgurl;
using namespace std::chrono_literals;
using Endpoint = SandboxServer::Endpoint;

class TestQueueRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void afterFourAttemptsARowFails()
    {
        UploadLine line({.firstPause = 10ms});
        line.server.setFault(Endpoint::Upload, Fault::named(u"not-writable"_s)->always());
        line.queue.start();
        const UploadId id = line.add(1).first().id;
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        QCOMPARE(line.server.uploadPosts(), 4);
        QCOMPARE(line.row(id).attempts, 4);
        QVERIFY(!line.row(id).earlierCopy);
        // "Retry" gives it all of them again.
        line.server.clearFaults();
        line.server.setFault(Endpoint::Upload, Fault::named(u"not-writable"_s)->times(3));
        QVERIFY(wait(line.store.retry({id})));
        QTRY_COMPARE(line.state(id), UploadState::Done);
    }

    void aLostAnswerIsAskedForOnceMore()
    {
        UploadLine line({.firstPause = 10ms});
        line.server.setFault(Endpoint::Upload, Fault::named(u"close"_s)->always());
        line.queue.start();
        const UploadId id = line.add(1).first().id;
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        QCOMPARE(line.server.uploadPosts(), 2);
        QVERIFY(line.row(id).earlierCopy);
    }

    void aRowThatWaitsToBeRepeatedSaysWhyAndSurvivesARestart()
    {
        UploadLine line({.firstPause = 60s});
        line.server.setFault(Endpoint::Upload, *Fault::named(u"outside"_s));
        line.queue.start();
        const UploadId id = line.add(1).first().id;
        QTRY_VERIFY(line.row(id).retryAt.isValid());
        const Upload row = line.row(id);
        QCOMPARE(row.state, UploadState::Waiting);
        QCOMPARE(row.error->kind, ErrorKind::OutsideStorageFailed);
        const auto wait = QDateTime::currentDateTimeUtc().secsTo(row.retryAt);
        QVERIFY2(wait > 40 && wait < 76, qPrintable(QString::number(wait)));
        line.queue.stop();
        UploadQueue next(line.services());
        QSignalSpy idle(&next, &UploadQueue::idle);
        next.start();
        QTest::qWait(100);
        QCOMPARE(line.server.uploadPosts(), 1);
        QVERIFY(idle.isEmpty()); // it goes on by itself, so this is no end
    }

    void aComplaintCountsWhileAGapRests()
    {
        AccountPacing pacing;
        pacing.set(u"one"_s, {.parallel = 4, .gap = 60s});
        pacing.noteStart(u"one"_s);
        pacing.slowDown(u"one"_s, 60s);
        QCOMPARE(pacing.parallelOf().value(u"one"_s), 2);
        pacing.slowDown(u"one"_s, 60s); // of those that were in flight with it
        QCOMPARE(pacing.parallelOf().value(u"one"_s), 2);
    }

    void complaintsOfHasteSlowTheAccountDown()
    {
        UploadLine line({.firstPause = 100ms});
        line.server.setDelay(150ms);
        line.server.setFault(Endpoint::Upload, Fault::named(u"429-0"_s)->times(4));
        line.queue.start();
        line.add(4);
        QTRY_COMPARE(line.queue.pacing().parallelOf().value(u"one"_s), 2);
        QTRY_COMPARE(line.server.images().size(), 4);
        QCOMPARE(line.server.uploadPosts(), 8);

        // Two at once, and by and by as many as before.
        line.server.clearLog();
        line.add(2);
        QTRY_COMPARE(line.server.images().size(), 6);
        QCOMPARE(line.server.peakInFlight(), 2);
        line.add(24);
        QTRY_COMPARE(line.server.images().size(), 30);
        QVERIFY(line.queue.pacing().parallelOf().isEmpty());
        line.server.clearLog();
        line.add(8);
        QTRY_COMPARE(line.server.images().size(), 38);
        QCOMPARE(line.server.peakInFlight(), 4);
    }

    void whatTheSiteAsksForIsGivenToAll()
    {
        UploadLine line({.firstPause = 10ms});
        line.server.setFault(Endpoint::Upload, *Fault::named(u"503-1"_s));
        line.queue.pacing().setDefault({.parallel = 1});
        QElapsedTimer timer;
        timer.start();
        line.queue.start();
        line.add(3);
        QTRY_COMPARE(line.server.uploadPosts(), 1);
        QTest::qWait(300);
        QCOMPARE(line.server.uploadPosts(), 1);
        QTRY_COMPARE(line.server.images().size(), 3);
        QVERIFY(timer.elapsed() >= 1000);
    }

    void asManyAtOnceAsTheAccountMay()
    {
        for (const int parallel : {1, 6}) {
            UploadLine line;
            line.queue.pacing().set(u"one"_s, {.parallel = parallel});
            line.server.setDelay(50ms);
            line.queue.start();
            line.add(12);
            QTRY_COMPARE(line.server.images().size(), 12);
            QCOMPARE(line.server.peakInFlight(), parallel);
        }
    }

    void startsAreAGapApart()
    {
        UploadLine line;
        line.queue.pacing().set(u"one"_s, {.parallel = 4, .gap = 120ms});
        QElapsedTimer timer;
        timer.start();
        line.queue.start();
        line.add(5);
        QTRY_COMPARE(line.server.images().size(), 5);
        QVERIFY2(timer.elapsed() >= 4 * 120, qPrintable(QString::number(timer.elapsed())));
    }

    void pausingLetsRunningOnesFinish()
    {
        UploadLine line;
        line.server.setDelay(200ms);
        line.queue.start();
        line.add(10);
        QTRY_COMPARE(line.server.uploadPosts(), 4);
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.setPaused(true);
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(line.server.images().size(), 4);
        QCOMPARE(wait(line.store.counts()).value(), (UploadCounts{6, 0, 0}));
        QCOMPARE(line.server.uploadPosts(), 4);
        line.queue.setPaused(false);
        QTRY_COMPARE(line.server.images().size(), 10);
    }

    //! Minutes may pass before the first byte of a large one leaves.
    void pausingPutsBackWhatIsBeingPrepared()
    {
        UploadLine line;
        line.queue.pacing().setDefault({.parallel = 6});
        auto pictures = line.pictures(6);
        for (const NewUpload &picture : std::as_const(pictures))
            QVERIFY(QFile::resize(picture.source, 20'000'000'000)); // sparse
        const auto rows = wait(line.store.add(line.target(), pictures));
        line.queue.start();
        QTRY_COMPARE(line.queue.running(), 6);
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.setPaused(true);
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(wait(line.store.counts()).value(), (UploadCounts{6, 0, 0}));
        QCOMPARE(line.row(rows->first().id).attempts, 0);
        for (const NewUpload &picture : std::as_const(pictures))
            QVERIFY(QFile::resize(picture.source, 500));
        line.queue.setPaused(false);
        QTRY_COMPARE(line.server.images().size(), 6);
    }

    void whatIsPutFirstGoesNext()
    {
        UploadLine line;
        line.queue.pacing().setDefault({.parallel = 1});
        const auto rows = line.add(6);
        QVERIFY(wait(line.store.uploadNext({rows[3].id, rows[5].id})));
        QVERIFY(wait(line.store.uploadNext({rows[4].id})));
        line.queue.start();
        QTRY_COMPARE(line.server.images().size(), 6);
        QStringList order;
        for (const SeenRequest &request : line.server.requests(Endpoint::Upload))
            order.append(request.fileName);
        QCOMPARE(order,
            (QStringList{rows[4].fileName, rows[3].fileName, rows[5].fileName, rows[0].fileName,
                rows[1].fileName, rows[2].fileName}));
    }

    void whatSomebodyWaitsForGoesNext()
    {
        UploadLine line;
        line.queue.pacing().setDefault({.parallel = 1});
        const auto first = line.add(1);
        const auto put = line.add(1);
        UploadTarget target = line.target();
        target.soon = true;
        const auto soon = wait(line.store.add(target, line.pictures(1)));
        const auto later = wait(line.store.add(target, line.pictures(1)));
        line.queue.start();
        QTRY_COMPARE(line.server.images().size(), 4);
        QStringList order;
        for (const SeenRequest &request : line.server.requests(Endpoint::Upload))
            order.append(request.fileName);
        QCOMPARE(order,
            (QStringList{soon->first().fileName, later->first().fileName, first[0].fileName,
                put[0].fileName}));
    }

    void holdingLeavesWhatIsSent()
    {
        UploadLine line;
        line.queue.pacing().setDefault({.parallel = 1});
        line.server.setDelay(300ms);
        const auto rows = line.add(3);
        line.queue.start();
        QTRY_COMPARE(line.server.uploadPosts(), 1);
        QVERIFY(wait(line.queue.hold({rows[0].id, rows[1].id})));
        QCOMPARE(line.state(rows[0].id), UploadState::Uploading);
        QCOMPARE(line.state(rows[1].id), UploadState::Held);
        QTRY_COMPARE(line.state(rows[2].id), UploadState::Done);
        QCOMPARE(line.state(rows[0].id), UploadState::Done);
        QCOMPARE(line.state(rows[1].id), UploadState::Held);
        QCOMPARE(line.server.uploadPosts(), 2);
    }

    void holdingPutsBackWhatIsBeingPrepared()
    {
        UploadLine line;
        auto pictures = line.pictures(2);
        for (const NewUpload &picture : std::as_const(pictures))
            QVERIFY(QFile::resize(picture.source, 20'000'000'000)); // sparse
        const auto rows = wait(line.store.add(line.target(), pictures));
        line.queue.start();
        QTRY_COMPARE(line.queue.running(), 2);
        QVERIFY(wait(line.queue.hold({rows->first().id, rows->last().id})));
        QTRY_COMPARE(line.state(rows->first().id), UploadState::Held);
        QTRY_COMPARE(line.state(rows->last().id), UploadState::Held);
        QCOMPARE(line.row(rows->first().id).attempts, 0);
        QCOMPARE(line.queue.running(), 0);
    }

    void holdingReachesWhatIsJustClaimed()
    {
        UploadLine line;
        const auto rows = line.add(2);
        line.queue.start(); // the claim is on its way
        QVERIFY(wait(line.queue.hold({rows[0].id, rows[1].id})));
        QTRY_COMPARE(line.state(rows[0].id), UploadState::Held);
        QTRY_COMPARE(line.state(rows[1].id), UploadState::Held);
        QCOMPARE(line.server.uploadPosts(), 0);
    }

    void aCommandGivesUpOnCredentialsAllAtOnce()
    {
        UploadLine line({.onlyMine = true, .givesUp = true, .firstPause = 10ms});
        line.credentials.write(u"one"_s, {line.server.user().uid, u"wrong"_s});
        const auto others = line.add(2); // of nobody: the window's, say
        const auto mine = line.add(20, Ownership::Mine);
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.start();
        QTRY_COMPARE(idle.size(), 1);
        QVERIFY(line.server.uploadPosts() <= 4);
        for (const Upload &row : mine) {
            QCOMPARE(line.state(row.id), UploadState::Failed);
            QCOMPARE(line.row(row.id).error->kind, ErrorKind::NotAuthorized);
        }
        for (const Upload &row : others)
            QCOMPARE(line.state(row.id), UploadState::Waiting);
    }

    void aCommandGivesUpOnTheNetworkAfterItsAttempts()
    {
        UploadLine line({.onlyMine = true, .givesUp = true, .attempts = 3, .firstPause = 20ms});
        line.server.stop();
        const auto mine = line.add(20, Ownership::Mine);
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.start();
        QTRY_COMPARE(idle.size(), 1);
        for (const Upload &row : mine) {
            QCOMPARE(line.state(row.id), UploadState::Failed);
            QCOMPARE(line.row(row.id).error->kind, ErrorKind::ConnectionRefused);
        }
        QCOMPARE(line.row(mine.first().id).attempts, 3);
    }

    void aCommandGoesOnWhenTheNetworkIsBackInTime()
    {
        UploadLine line({.onlyMine = true, .givesUp = true, .attempts = 10, .firstPause = 50ms});
        line.server.stop();
        const auto mine = line.add(5, Ownership::Mine);
        line.queue.start();
        QTRY_VERIFY(line.row(mine.first().id).attempts > 1);
        QVERIFY(line.server.start());
        QTRY_COMPARE(line.server.images().size(), 5);
    }

    void anotherProcessMayCancelWhatRunsHere()
    {
        UploadLine line;
        UploadStore other(line.folder.filePath(u"data/uploads.db"_s));
        QVERIFY(wait(other.open()));
        QCoreApplication::processEvents();
        line.server.setFault(Endpoint::Upload, Fault::named(u"stall"_s)->always());
        line.queue.start();
        const auto rows = line.add(1);
        QTRY_COMPARE(line.server.uploadPosts(), 1);
        QVERIFY(wait(other.cancel({rows.first().id})));
        QTRY_COMPARE(line.queue.running(), 0);
        QCOMPARE(line.state(rows.first().id), UploadState::Canceled);
    }

    void twoQueuesDoEachRowOnceWithinOneLimit()
    {
        UploadLine line;
        line.server.setDelay(20ms);
        const auto path = line.folder.filePath(u"data/uploads.db"_s);
        UploadStore store(path);
        QVERIFY(wait(store.open()));
        UploadQueue other(line.services(store));
        QCoreApplication::processEvents();
        line.queue.start();
        other.start();
        line.add(60);
        QTRY_COMPARE(line.server.images().size(), 60);
        QCOMPARE(line.server.uploadPosts(), 60);
        QVERIFY2(line.server.peakInFlight() <= 4,
            qPrintable(QString::number(line.server.peakInFlight())));
    }
};

QTEST_GUILESS_MAIN(TestQueueRules)
#include "tst_queuerules.moc"
