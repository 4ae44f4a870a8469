// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>

using namespace imgurl;
using namespace imgurl::storefixture;

namespace {

QList<Upload> rowsOf(const QSignalSpy &spy)
{
    QList<Upload> rows;
    for (const auto &arguments : spy)
        rows += arguments[0].value<QList<Upload>>();
    return rows;
}

//! Another process that has begun `count` rows, until it is killed.
int beginAndWait(const QString &path, int count)
{
    UploadStore store(path);
    if (!wait(store.open()))
        return 1;
    ClaimRules rules;
    rules.count = count;
    std::printf("%d\n", int(claim(store, rules).rows.size()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestSharedStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_one = std::make_unique<UploadStore>(path());
        m_two = std::make_unique<UploadStore>(path());
        QVERIFY(wait(m_one->open()));
        QVERIFY(wait(m_two->open()));
        // The watchers are set up when the openings have been heard of.
        QCoreApplication::processEvents();
    }
    void cleanup()
    {
        m_one.reset();
        m_two.reset();
    }

    void eachHearsOfTheOthersChangesAndOnlyOnceOfItsOwn()
    {
        QSignalSpy ownAdded(m_one.get(), &UploadStore::added);
        QSignalSpy added(m_two.get(), &UploadStore::added);
        QSignalSpy changed(m_two.get(), &UploadStore::changed);
        QSignalSpy removed(m_two.get(), &UploadStore::removed);
        const auto first = *wait(m_one->add(blog(), pictures(3)));
        const auto second = *wait(m_one->add(blog(), pictures(2)));
        QTRY_COMPARE(rowsOf(added), first + second);
        // A batch each, as for their own.
        QCOMPARE(added.size(), 2);
        QVERIFY(wait(m_one->cancel({first[0].id})));
        QTRY_COMPARE(rowsOf(changed).size(), 1);
        QCOMPARE(rowsOf(changed).first().state, UploadState::Canceled);
        QVERIFY(wait(m_one->remove({first[1].id})));
        QTRY_COMPARE(rowsOf(removed).size(), 1);
        QCOMPARE(rowsOf(removed).first().id, first[1].id);
        QCOMPARE(rowsOf(removed).first().batch, first[1].batch);
        QCOMPARE(ownAdded.size(), 2);
    }

    void itsOwnChangesAreSaidOnceHoweverFastTheyCome()
    {
        const auto rows = *wait(m_one->add(blog(), pictures(2000)));
        QSignalSpy changed(m_one.get(), &UploadStore::changed);
        for (const Upload &row : rows) {
            m_one->setFacts(row.id, {1, {1, 1}, {}});
            if (row.position % 50 == 0) // in the middle of a transaction, and between two
                QTest::qWait(1);
        }
        QVERIFY(wait(m_one->cancel({rows.last().id})));
        QTest::qWait(200);
        QCOMPARE(rowsOf(changed).size(), 2001);
    }

    void aRowThatIsNewAndTakenAtOnceIsStillNew()
    {
        QSignalSpy added(m_two.get(), &UploadStore::added);
        QVERIFY(wait(m_one->add(blog(), pictures(1))));
        QCOMPARE(claim(*m_two, {}).rows.size(), 1); // before it was told of the row
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(rowsOf(added).first().state, UploadState::Uploading);
    }

    void eachRowIsWorkedOnByOne()
    {
        QVERIFY(wait(m_one->add(blog(), pictures(200))));
        ClaimRules rules;
        rules.parallel = 400;
        QSet<UploadId> seen;
        int mine = 0;
        for (int i = 0; i < 300; ++i) {
            auto one = m_one->claim(rules);
            auto two = m_two->claim(rules);
            const auto rows = wait(one)->rows + wait(two)->rows;
            mine += int(wait(one)->rows.size());
            for (const Upload &row : rows) {
                QVERIFY(!seen.contains(row.id));
                seen.insert(row.id);
            }
        }
        QCOMPARE(seen.size(), 200);
        QVERIFY(mine > 20 && mine < 180);
    }

    void theLimitIsOfAllProcessesTogether()
    {
        QVERIFY(wait(m_one->add(blog(), pictures(20))));
        ClaimRules rules;
        rules.count = 6;
        const auto begun = claim(*m_one, rules).rows;
        QCOMPARE(begun.size(), 4);
        const Claim none = claim(*m_two, rules);
        QVERIFY(none.rows.isEmpty());
        QVERIFY(none.crowded);
    }

    void eachHasItsShareOfTheLimit()
    {
        const auto rows = *wait(m_one->add(blog(), pictures(20)));
        QVERIFY(wait(m_two->add(blog(), pictures(20), Ownership::Mine)));
        ClaimRules rules;
        rules.count = 6;
        // Two of four, because another process waits for the same account.
        auto begun = claim(*m_one, rules).rows;
        QCOMPARE(begun.size(), 2);
        ClaimRules onlyMine = rules;
        onlyMine.onlyMine = true;
        const auto theirs = claim(*m_two, onlyMine).rows;
        QCOMPARE(theirs.size(), 2);
        QVERIFY(theirs.first().batch != rows.first().batch);
        // One of them may be faster than the other; it gets no more for that.
        QVERIFY(wait(m_one->fail(begun.first().id, {})));
        QCOMPARE(claim(*m_one, rules).rows.size(), 1);
        // All of it again when the other has ended.
        m_two.reset();
        QCOMPARE(claim(*m_one, rules).rows.size(), 2);
    }

    void whatIsMineIsNobodyElsesWhileILive()
    {
        const auto rows = *wait(m_two->add(blog(), pictures(2), Ownership::Mine));
        QVERIFY(claim(*m_one, {}).rows.isEmpty());
        QSignalSpy changed(m_one.get(), &UploadStore::changed);
        m_two.reset();
        // Nothing is written at that moment, so it is found at the next claim that meets it.
        QVERIFY(wait(m_one->add(blog(), {{u"/b.png"_s, u"b.png"_s, false}})));
        ClaimRules rules;
        rules.count = 3;
        QCOMPARE(idsOf(claim(*m_one, rules).rows).size(), 3);
        QCOMPARE(wait(m_one->counts())->uploading, 3);
        QCOMPARE(wait(m_one->rows(idsOf(rows)))->first().attempts, 1);
        QVERIFY(!wait(m_one->rows(idsOf(rows)))->first().earlierCopy);
    }

    void rowsOfAKilledProcessAreTakenOver()
    {
        QVERIFY(wait(m_one->add(blog(), pictures(6))));
        m_two.reset();
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--begin"_s, path(), u"4"_s});
        QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readLine().trimmed(), "4");
        ClaimRules rules;
        rules.count = 6;
        QVERIFY(claim(*m_one, rules).crowded);
        QCOMPARE(wait(m_one->counts())->uploading, 4);
        other.kill();
        QVERIFY(other.waitForFinished());
        const auto begun = claim(*m_one, rules).rows;
        QCOMPARE(begun.size(), 4);
        for (const Upload &row : begun) {
            QCOMPARE(row.attempts, 1); // theirs does not count
            QVERIFY(row.earlierCopy);
        }
    }

    void anotherStartTakesOverToo()
    {
        QVERIFY(wait(m_one->add(blog(), pictures(2))));
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--begin"_s, path(), u"2"_s});
        QVERIFY(other.waitForReadyRead());
        other.kill();
        QVERIFY(other.waitForFinished());
        UploadStore next(path());
        QVERIFY(wait(next.open()));
        QCOMPARE(wait(next.counts()).value(), (UploadCounts{2, 0, 0}));
    }

    void heldRowsWaitForSomebodyToGoOn()
    {
        const auto rows = *wait(m_one->add(blog(), pictures(3), Ownership::Mine));
        ClaimRules rules;
        const UploadId running = claim(*m_one, rules).rows.first().id;
        QVERIFY(wait(m_one->holdMine()));
        QCOMPARE(wait(m_one->counts()).value(), (UploadCounts{0, 1, 2}));
        QVERIFY(claim(*m_two, rules).rows.isEmpty());
        QVERIFY(wait(m_one->fail(running, {})));

        const auto adopted = *wait(m_two->adopt(false));
        QCOMPARE(idsOf(adopted), (QList<UploadId>{rows[1].id, rows[2].id}));
        rules.count = 6;
        QVERIFY(claim(*m_one, rules).rows.isEmpty());
        QCOMPARE(claim(*m_two, rules).rows.size(), 2);
        // The failed one only when asked for, with all its attempts.
        const auto failed = *wait(m_two->adopt(true));
        QCOMPARE(idsOf(failed), QList<UploadId>{running});
        QCOMPARE(failed.first().attempts, 0);
        QVERIFY(!failed.first().error);
    }

    void theHoldCanBeReleasedByAnyone()
    {
        QVERIFY(wait(m_one->add(blog(), pictures(3), Ownership::Mine)));
        QVERIFY(wait(m_one->holdMine()));
        QVERIFY(wait(m_two->releaseHeld()));
        ClaimRules rules;
        rules.count = 3;
        QCOMPARE(claim(*m_two, rules).rows.size(), 3);
    }

    void onlyOneProcessDeletesInAPace()
    {
        using namespace std::chrono_literals;
        QCOMPARE(wait(m_one->takeDeletionTurn(2500ms)).value(), 0ms);
        const auto left = *wait(m_two->takeDeletionTurn(2500ms));
        QVERIFY(left > 0ms && left <= 2500ms);
        QCOMPARE(wait(m_two->takeDeletionTurn(0ms)).value(), 0ms);
    }

    void aDeletionOfALivingProcessIsLeftAlone()
    {
        const auto rows = *wait(m_one->add(blog(), pictures(1)));
        QVERIFY(wait(m_one->setServerState(rows.first().id, ServerState::Deleting)));
        const auto state = [&] {
            return wait(m_two->rows({rows.first().id}))->first().serverState;
        };
        {
            UploadStore third(path());
            QVERIFY(wait(third.open()));
            QCOMPARE(state(), ServerState::Deleting);
        }
        m_one.reset();
        UploadStore fourth(path());
        QVERIFY(wait(fourth.open()));
        QCOMPARE(state(), ServerState::Unconfirmed);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/uploads.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UploadStore> m_one;
    std::unique_ptr<UploadStore> m_two;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--begin"_L1)
        return beginAndWait(arguments.value(2), arguments.value(3).toInt());
    TestSharedStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sharedstore.moc"
