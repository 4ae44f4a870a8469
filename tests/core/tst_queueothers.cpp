// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadline.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>

#include <cstdio>

using namespace imgurl;
using namespace std::chrono_literals;

using Endpoint = SandboxServer::Endpoint;

namespace {

constexpr QueueRules kCommand{.onlyMine = true, .givesUp = true};

QString storeOf(const UploadLine &line)
{
    return line.folder.filePath(u"data/uploads.db"_s);
}

//! Another process that has rows of its own and has begun one, until it is killed.
int workUntilKilled(const QStringList &arguments)
{
    UploadStore store(arguments[2]);
    if (!wait(store.open()))
        return 1;
    QList<NewUpload> uploads;
    for (const QString &path : arguments.mid(4))
        uploads.append({path, path.section(u'/', -1), false});
    if (!wait(store.add({u"one"_s, u"one"_s, QUrl(arguments[3]), {}}, uploads, Ownership::Mine)))
        return 1;
    ClaimRules rules;
    rules.onlyMine = true;
    const auto claimed = wait(store.claim(rules));
    if (!claimed)
        return 1;
    std::printf("%d\n", int(claimed->rows.size()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

//! A queue beside other processes, and what these do to its rows.
class TestQueueOthers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowThatAnotherProcessCancelsMakesRoom()
    {
        UploadLine line(kCommand);
        line.queue.pacing().setDefault({.parallel = 1});
        line.server.setDelay(300ms);
        UploadStore other(storeOf(line));
        QVERIFY(wait(other.open()));
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        const auto rows = line.add(3, Ownership::Mine);
        line.queue.start();
        QTRY_COMPARE(line.server.uploadsInFlight(), 1);
        QVERIFY(wait(other.cancel({rows[0].id})));
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(line.state(rows[1].id), UploadState::Done);
        QCOMPARE(line.state(rows[2].id), UploadState::Done);
    }

    void aRowThatAnotherProcessRemovesIsAnEndToo()
    {
        UploadLine line(kCommand);
        line.server.setDelay(300ms);
        UploadStore other(storeOf(line));
        QVERIFY(wait(other.open()));
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        const auto rows = line.add(1, Ownership::Mine);
        line.queue.start();
        QTRY_COMPARE(line.server.uploadsInFlight(), 1);
        other.cancel({rows[0].id});
        other.remove({rows[0].id});
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(line.queue.running(), 0);
    }

    void whatIsCanceledWhileTheSiteHasItSaysSo_data()
    {
        QTest::addColumn<bool>("byAnother");
        QTest::newRow("here") << false;
        QTest::newRow("by another process") << true;
    }

    void whatIsCanceledWhileTheSiteHasItSaysSo()
    {
        QFETCH(bool, byAnother);
        UploadLine line;
        line.server.setDelay(2000ms);
        UploadStore other(storeOf(line));
        QVERIFY(wait(other.open()));
        const UploadId id = line.add(1).first().id;
        line.queue.start();
        const auto isThere = [&] {
            const auto requests = line.server.requests(Endpoint::Upload);
            return !requests.isEmpty() && !requests.first().sha256.isEmpty();
        };
        QTRY_VERIFY(isThere());
        if (byAnother)
            QVERIFY(wait(other.cancel({id})));
        else
            line.queue.cancel({id});
        QTRY_COMPARE(line.state(id), UploadState::Canceled);
        QTRY_VERIFY(line.row(id).earlierCopy);
    }

    void rowsOfAKilledProcessGoOnInAQueueThatRests()
    {
        UploadLine line;
        QSignalSpy idle(&line.queue, &UploadQueue::idle);
        line.queue.start();
        QTRY_COMPARE(idle.size(), 1);
        QStringList arguments{u"--work"_s, storeOf(line), line.server.url().toString()};
        for (const NewUpload &upload : line.pictures(3))
            arguments << upload.source;
        QProcess process;
        process.setReadChannel(QProcess::StandardOutput);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        QTRY_VERIFY(process.canReadLine());
        QCOMPARE(process.readLine().trimmed(), "1");
        // Those that live are left alone.
        QTest::qWait(3000);
        QCOMPARE(line.server.uploadPosts(), 0);
        process.kill();
        QVERIFY(process.waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(line.server.images().size(), 3, 10000);
    }

    void aLongRunLetsAShortOneThrough()
    {
        UploadLine line(kCommand);
        UploadStore otherStore(storeOf(line));
        QVERIFY(wait(otherStore.open()));
        UploadQueue other(line.services(otherStore), kCommand);
        line.queue.pacing().setDefault({.parallel = 1});
        other.pacing().setDefault({.parallel = 1});
        line.server.setDelay(60ms);
        const auto many = line.add(40, Ownership::Mine);
        line.queue.start();
        QTRY_VERIFY(line.server.images().size() >= 3);
        const auto one =
            wait(otherStore.add(line.target(), line.pictures(1), Ownership::Mine))->first();
        other.start();
        QTRY_COMPARE(line.state(one.id), UploadState::Done);
        QVERIFY2(line.server.images().size() < 20,
            qPrintable(QString::number(line.server.images().size())));
        QTRY_COMPARE_WITH_TIMEOUT(line.state(many.last().id), UploadState::Done, 20000);
    }

    void moreThanQtSendsAtOnceIsNotBegun()
    {
        UploadLine line({}, {.inactivityTimeout = 900ms});
        line.credentials.write(u"two"_s, {line.server.user().uid, line.server.user().token});
        line.server.setDelay(600ms);
        line.queue.start();
        line.add(8);
        QVERIFY(wait(line.store.add(line.target(u"two"_s), line.pictures(8))));
        QTRY_COMPARE_WITH_TIMEOUT(line.server.images().size(), 16, 10000);
        // Behind six others, a time without a sign would be over before it was sent.
        QCOMPARE(line.server.uploadPosts(), 16);
        QCOMPARE(line.server.peakInFlight(), 6);
    }

    void accountsThatAreNotHereArePassedOver()
    {
        UploadLine line;
        line.queue.setAccounts({u"one"_s});
        QSignalSpy held(&line.queue.holds(), &AccountHolds::held);
        line.queue.start();
        const auto strange = wait(line.store.add(line.target(u"strange"_s), line.pictures(1)));
        line.add(1);
        QTRY_COMPARE(line.server.images().size(), 1);
        QCOMPARE(line.state(strange->first().id), UploadState::Waiting);
        QCOMPARE(held.size(), 0);
        line.queue.setAccounts({u"one"_s, u"strange"_s});
        QTRY_COMPARE(held.size(), 1); // nobody has its UID and token
        QSignalSpy released(&line.queue.holds(), &AccountHolds::released);
        line.queue.setAccounts({u"one"_s});
        QCOMPARE(released.size(), 1);
    }

    void saysWhenItHasStopped()
    {
        UploadLine line;
        line.server.setDelay(100ms);
        const auto rows = line.add(3);
        QSignalSpy stopped(&line.queue, &UploadQueue::stopped);
        line.queue.start(); // its first claim is on its way
        line.queue.stop();
        QTRY_COMPARE(stopped.size(), 1);
        // Behind what it has written until then.
        QVERIFY(wait(line.store.holdMine()));
        for (const Upload &row : rows) {
            QCOMPARE(line.state(row.id), UploadState::Waiting);
            QVERIFY(!line.row(row.id).earlierCopy);
            QCOMPARE(line.row(row.id).attempts, 0);
        }
        QCOMPARE(line.server.uploadPosts(), 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--work"_L1)
        return workUntilKilled(arguments);
    TestQueueOthers test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_queueothers.moc"
