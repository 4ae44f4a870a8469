// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadline.h"

#include "upload/workmeter.h"

#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestWorkMeter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_line = std::make_unique<UploadLine>();
        m_meter = std::make_unique<WorkMeter>(m_line->store, m_line->queue);
    }
    void cleanup()
    {
        m_meter.reset();
        m_line.reset();
    }

    void countsARunToItsEnd()
    {
        m_line->server.setFault(SandboxServer::Endpoint::Upload, Fault::named(u"type"_s)->times(1));
        m_line->add(5);
        QTRY_COMPARE(now().waiting, 5);
        QCOMPARE(now().total(), 5);
        m_line->queue.start();
        QTRY_COMPARE(now().done, 4);
        QTRY_COMPARE(now().failed, 1);
        QCOMPARE(now().unfinished(), 0);
        QCOMPARE(m_meter->failed().size(), 1);
        QCOMPARE(m_line->state(*m_meter->failed().constBegin()), UploadState::Failed);
        QCOMPARE(now().sent, now().bytes);
        QCOMPARE(now().bytes, 4 * sizeOfOne());
    }

    void theNextRunBeginsAnew()
    {
        m_line->server.setFault(SandboxServer::Endpoint::Upload, Fault::named(u"type"_s)->times(1));
        m_line->queue.start();
        m_line->add(2);
        QTRY_COMPARE(now().done + now().failed, 2);
        m_line->server.setDelay(std::chrono::milliseconds(200));
        m_line->add(1);
        QTRY_COMPARE(now().total(), 1);
        QCOMPARE(m_meter->failed().size(), 0);
        // What comes while it runs is part of it.
        m_line->add(2);
        QTRY_COMPARE(now().done, 3);
        QCOMPARE(now().total(), 3);
    }

    void aRetriedRowGoesOnWithItsRun()
    {
        m_line->server.setFault(SandboxServer::Endpoint::Upload, Fault::named(u"type"_s)->times(1));
        m_line->queue.start();
        m_line->add(2);
        QTRY_COMPARE(now().failed, 1);
        QTRY_COMPARE(now().done, 1);
        QVERIFY(wait(m_line->store.retry(m_meter->failed().values())));
        QTRY_COMPARE(now().done, 2);
        QCOMPARE(now().total(), 2);
        QCOMPARE(m_meter->failed().size(), 0);
    }

    void whatWaitedBeforeIsTakenIn()
    {
        const auto rows = m_line->add(4);
        QVERIFY(wait(m_line->store.cancel({rows.at(0).id})));
        QCoreApplication::processEvents();
        WorkMeter later(m_line->store, m_line->queue);
        later.begin();
        QTRY_COMPARE(later.progress().waiting, 3);
        m_line->queue.start();
        QTRY_COMPARE(later.progress().done, 3);
        QCOMPARE(later.progress().total(), 3);
    }

    void whatStopsWhileTheStoreIsReadDoesNotStay()
    {
        const auto rows = m_line->add(2);
        QCoreApplication::processEvents();
        WorkMeter later(m_line->store, m_line->queue);
        // Both answers come in the event loop: first the signal of the newer, then the older rows.
        later.begin();
        Q_EMIT m_line->store.changed({canceled(rows.at(0))});
        QTRY_COMPARE(later.progress().waiting, 1);
        QTest::qWait(50);
        QCOMPARE(later.progress().waiting, 1);
    }

    void whatIsCanceledHeldOrRemovedIsNoPartOfTheRun()
    {
        const auto rows = m_line->add(4);
        QTRY_COMPARE(now().waiting, 4);
        QVERIFY(wait(m_line->store.cancel({rows.at(0).id})));
        QVERIFY(wait(m_line->store.remove({rows.at(1).id})));
        QTRY_COMPARE(now().total(), 2);
        const auto mine = m_line->add(2, Ownership::Mine);
        QTRY_COMPARE(now().total(), 4);
        QVERIFY(wait(m_line->store.holdMine()));
        QTRY_COMPARE(now().total(), 2);
        QVERIFY(wait(m_line->store.releaseHeld()));
        QTRY_COMPARE(now().total(), 4);
    }

    void whatIsDoneStaysDoneWhenItsRowGoes()
    {
        m_line->queue.start();
        const auto rows = m_line->add(2);
        QTRY_COMPARE(now().done, 2);
        QVERIFY(wait(m_line->store.remove({rows.at(0).id})));
        QTest::qWait(50);
        QCOMPARE(now().done, 2);
    }

    void anotherProcessCountsToo()
    {
        QCoreApplication::processEvents(); // so that ours watches its file
        UploadStore other(m_line->folder.filePath(u"data/uploads.db"_s));
        QVERIFY(wait(other.open()));
        const auto rows = wait(other.add(m_line->target(), m_line->pictures(2), Ownership::Mine));
        QTRY_COMPARE(now().waiting, 2);
        ClaimRules rules;
        rules.parallel = 2;
        QCOMPARE(wait(other.claim(rules))->rows.size(), 1);
        QTRY_COMPARE(now().uploading, 1);
        QVERIFY(wait(other.setFacts(rows->at(0).id, {1000, {}, {}})));
        QVERIFY(wait(other.finish(rows->at(0).id, {})));
        QTRY_COMPARE(now().done, 1);
        QCOMPARE(now().sent, 1000);
    }

    void saysHowFastAndHowLong()
    {
        m_line->server.setDelay(std::chrono::milliseconds(300));
        m_line->queue.pacing().setDefault({1, std::chrono::milliseconds(0)});
        QVERIFY(wait(m_line->store.add(m_line->target(), m_line->pictures(12, 200'000))));
        m_line->queue.start();
        QTRY_VERIFY(now().perSecond > 0);
        QTRY_COMPARE(now().done, 6);
        // 200 kB in 0.3 s and what the rest of the way takes.
        QVERIFY2(now().perSecond > 200'000 && now().perSecond < 1'000'000,
            qPrintable(QString::number(now().perSecond)));
        QVERIFY(now().left.has_value());
        QVERIFY(now().left->count() >= 1 && now().left->count() <= 8);
        QTRY_COMPARE(now().done, 12);
        QTRY_VERIFY(!now().left.has_value());
        QTRY_COMPARE(now().perSecond, 0);
    }

    void isSilentAtRest()
    {
        m_line->queue.start();
        m_line->add(3);
        QTRY_COMPARE(now().done, 3);
        QTest::qWait(600);
        QSignalSpy changed(m_meter.get(), &WorkMeter::changed);
        QTest::qWait(800);
        QCOMPARE(changed.size(), 0);
    }

    void doesNotSpeakMoreOftenThanItsPace()
    {
        m_line->server.setDelay(std::chrono::milliseconds(20));
        QSignalSpy changed(m_meter.get(), &WorkMeter::changed);
        QElapsedTimer clock;
        clock.start();
        m_line->queue.start();
        m_line->add(60);
        QTRY_COMPARE(now().done, 60);
        QVERIFY(changed.size() <= 2 + clock.elapsed() / WorkMeter::kPace.count());
    }

    void twoThousandRowsAreQuick()
    {
        // It would read the whole batch at each of the ends.
        disconnect(&m_line->store, nullptr, &m_line->batches, nullptr);
        QList<NewUpload> many;
        for (int i = 0; i < 2000; ++i)
            many.append({u"/nowhere/%1.png"_s.arg(i), u"%1.png"_s.arg(i), false});
        const auto rows = *wait(m_line->store.add(m_line->target(), many));
        QTRY_COMPARE(now().waiting, 2000);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 2000; ++i) {
            Upload row = rows.at(i);
            row.state = i % 2 ? UploadState::Done : UploadState::Failed;
            Q_EMIT m_line->store.changed({row});
        }
        QCOMPARE(now().done, 1000);
        QCOMPARE(m_meter->failed().size(), 1000);
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    }

private:
    WorkProgress now() const { return m_meter->progress(); }
    qint64 sizeOfOne() const { return m_line->row(1).size; }
    static Upload canceled(Upload row)
    {
        row.state = UploadState::Canceled;
        return row;
    }

    std::unique_ptr<UploadLine> m_line;
    std::unique_ptr<WorkMeter> m_meter;
};

QTEST_GUILESS_MAIN(TestWorkMeter)
#include "tst_workmeter.moc"
