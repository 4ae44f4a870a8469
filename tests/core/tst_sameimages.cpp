// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadline.h"

#include <QSignalSpy>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestSameImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anImageThatIsThereIsNotSentAgain()
    {
        UploadLine line;
        line.queue.start();
        const auto pictures = line.pictures(1);
        const UploadId first = add(line, pictures);
        QTRY_COMPARE(line.state(first), UploadState::Done);
        // By content: under another name, from another place.
        const QString copy = line.folder.filePath(u"copy.png"_s);
        QVERIFY(QFile::copy(pictures.first().source, copy));
        const UploadId second = add(line, {{copy, u"copy.png"_s}});
        QTRY_COMPARE(line.state(second), UploadState::Done);
        const Upload row = line.row(second);
        QCOMPARE(row.sameAs, first);
        QCOMPARE(row.image, line.row(first).image);
        QVERIFY(row.hasDeleteLink());
        QCOMPARE(row.sha256, line.row(first).sha256);
        QCOMPARE(row.fileName, u"copy.png"_s);
        QCOMPARE(line.server.uploadPosts(), 1);
    }

    void ofSeveralAtOnceOneIsSent()
    {
        UploadLine line;
        line.server.setDelay(std::chrono::milliseconds(50));
        QSignalSpy finished(&line.batches, &BatchWatcher::finished);
        const auto picture = line.pictures(1).first();
        const auto other = line.pictures(1).first();
        line.queue.start();
        const auto rows = *wait(line.store.add(
            line.target(), {picture, picture, other, picture, picture, picture, picture}));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(line.server.uploadPosts(), 2);
        // Which of them is the one is left to chance: they are read two at a time.
        const auto batch = finished[0][0].value<QList<Upload>>();
        QSet<UploadId> sent;
        QSet<UploadId> sources;
        for (const Upload &row : batch) {
            QCOMPARE(row.state, UploadState::Done);
            if (row.sameAs)
                sources.insert(row.sameAs);
            else
                sent.insert(row.id);
        }
        QCOMPARE(sent.size(), 2);
        QVERIFY(sent.contains(rows[2].id));
        QCOMPARE(sources, sent - QSet<UploadId>{rows[2].id});
    }

    void oneThatFailsLetsTheNextOneTry()
    {
        UploadLine line;
        line.server.setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"size"_s));
        const auto picture = line.pictures(1).first();
        QSignalSpy finished(&line.batches, &BatchWatcher::finished);
        line.queue.start();
        QVERIFY(wait(line.store.add(line.target(), {picture, picture, picture})));
        QTRY_COMPARE(finished.size(), 1);
        QMap<QString, int> ends;
        for (const Upload &row : finished[0][0].value<QList<Upload>>())
            ++ends[row.state == UploadState::Failed ? u"failed"_s
                    : row.sameAs                    ? u"linked"_s
                                                    : u"sent"_s];
        QCOMPARE(ends, (QMap<QString, int>{{u"failed"_s, 1}, {u"linked"_s, 1}, {u"sent"_s, 1}}));
        QCOMPARE(line.server.uploadPosts(), 2);
    }

    void oneThatIsCanceledLetsTheNextOneThrough()
    {
        UploadLine line;
        line.server.setDelay(std::chrono::milliseconds(300));
        const auto picture = line.pictures(1).first();
        line.queue.start();
        const UploadId first = add(line, {picture});
        QTRY_COMPARE(line.server.uploadsInFlight(), 1);
        const auto rows = *wait(line.store.add(line.target(), {picture, picture}));
        QTRY_COMPARE(line.state(rows[1].id), UploadState::Uploading);
        line.queue.cancel({first, rows[0].id}); // the one through, and one that waits for it
        QTRY_COMPARE(line.state(rows[1].id), UploadState::Done);
        QCOMPARE(line.state(first), UploadState::Canceled);
        QCOMPARE(line.state(rows[0].id), UploadState::Canceled);
        QCOMPARE(line.row(rows[1].id).sameAs, 0);
    }

    void stoppedWhileOthersWaitAllWaitAgain()
    {
        UploadLine line;
        Fault deaf;
        deaf.act = Fault::Act::NeverRead;
        line.server.setFault(SandboxServer::Endpoint::Upload, deaf);
        const auto picture = line.pictures(1, 20'000'000).first();
        QSignalSpy stopped(&line.queue, &UploadQueue::stopped);
        line.queue.start();
        const auto rows = *wait(line.store.add(line.target(), {picture, picture}));
        QTRY_COMPARE(line.state(rows[1].id), UploadState::Uploading);
        QTRY_COMPARE(line.server.uploadsInFlight(), 1);
        line.queue.stop();
        QTRY_COMPARE(stopped.size(), 1);
        for (const Upload &row : rows)
            QTRY_COMPARE(line.state(row.id), UploadState::Waiting);
    }

    void aResultThatCannotBeWrittenIsNotPassedOn()
    {
        UploadLine line;
        const auto picture = line.pictures(1).first();
        UploadId first = 0;
        UploadId second = 0;
        {
            const UploadLine::Refusal refusal(line, u"NEW.state = 'done'"_s);
            line.queue.start();
            const auto rows = *wait(line.store.add(line.target(), {picture, picture}));
            QTRY_COMPARE(line.queue.unsaved().size(), 1);
            first = line.queue.unsaved().constBegin().key();
            second = first == rows[0].id ? rows[1].id : rows[0].id;
            QTest::qWait(100);
            QCOMPARE(line.server.uploadPosts(), 1);
            QCOMPARE(line.state(second), UploadState::Uploading);
        }
        QTRY_COMPARE_WITH_TIMEOUT(line.state(second), UploadState::Done, 10'000);
        QCOMPARE(line.row(second).sameAs, first);
        QCOMPARE(line.server.uploadPosts(), 1);
    }

    void whoWantsItSentAgainGetsThat()
    {
        UploadLine line;
        line.queue.start();
        const auto pictures = line.pictures(1);
        const UploadId first = add(line, pictures);
        QTRY_COMPARE(line.state(first), UploadState::Done);
        UploadTarget target = line.target();
        target.recipe.linkAgain = false;
        const UploadId again = wait(line.store.add(target, pictures))->first().id;
        QTRY_COMPARE(line.state(again), UploadState::Done);
        QCOMPARE(line.row(again).sameAs, 0);
        QCOMPARE(line.server.uploadPosts(), 2);
    }

    void whatWasDeletedIsSentAgain()
    {
        UploadLine line;
        line.queue.start();
        const auto pictures = line.pictures(1);
        const UploadId first = add(line, pictures);
        QTRY_COMPARE(line.state(first), UploadState::Done);
        QVERIFY(wait(line.store.setServerState(first, ServerState::Deleted)));
        const UploadId again = add(line, pictures);
        QTRY_COMPARE(line.state(again), UploadState::Done);
        QCOMPARE(line.row(again).sameAs, 0);
        QCOMPARE(line.server.uploadPosts(), 2);
    }

private:
    static UploadId add(UploadLine &line, const QList<NewUpload> &pictures)
    {
        return wait(line.store.add(line.target(), pictures))->first().id;
    }
};

QTEST_GUILESS_MAIN(TestSameImages)
#include "tst_sameimages.moc"
