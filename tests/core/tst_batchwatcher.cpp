// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "upload/batchwatcher.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace imgurl;
using namespace imgurl::storefixture;
using namespace Qt::StringLiterals;

class TestBatchWatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<UploadStore>(m_folder->filePath(u"uploads.db"_s));
        QVERIFY(wait(m_store->open()));
        m_watcher = std::make_unique<BatchWatcher>(*m_store);
        m_finished = std::make_unique<QSignalSpy>(m_watcher.get(), &BatchWatcher::finished);
    }
    void cleanup()
    {
        m_finished.reset();
        m_watcher.reset();
        m_store.reset();
    }

    void endsOnceWithTheWholeBatchInItsOrder()
    {
        const auto rows = add(4);
        cancel({rows[2].id});
        cancel({rows[0].id, rows[3].id});
        settle();
        QCOMPARE(m_finished->size(), 0);
        cancel({rows[1].id});
        QTRY_COMPARE(m_finished->size(), 1);
        const auto told = m_finished->at(0).at(0).value<QList<Upload>>();
        QCOMPARE(told.size(), 4);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(told[i].id, rows[i].id);
            QCOMPARE(told[i].state, UploadState::Canceled);
        }
        QVERIFY(wait(m_store->setServerState(rows[0].id, ServerState::Unconfirmed)));
        settle();
        QCOMPARE(m_finished->size(), 1);
    }

    void batchesEndEachForItself()
    {
        const auto first = add(2);
        const auto second = add(2);
        cancel({first[0].id, second[0].id, second[1].id});
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_finished->at(0).at(0).value<QList<Upload>>().first().batch, second[0].batch);
        cancel({first[1].id});
        QTRY_COMPARE(m_finished->size(), 2);
    }

    void aBatchOfAnEarlierRunEndsWithItsLastRow()
    {
        const auto rows = add(3);
        restart();
        cancel({rows[0].id});
        settle();
        QCOMPARE(m_finished->size(), 0);
        // From here on it knows of the batch, and that one row is not all of it.
        QVERIFY(wait(m_store->uploadNext({rows[1].id})));
        cancel({rows[1].id});
        settle();
        QCOMPARE(m_finished->size(), 0);
        cancel({rows[2].id});
        QTRY_COMPARE(m_finished->size(), 1);
    }

    void endsAgainWhenARowWasTriedAgain()
    {
        const auto rows = add(2);
        cancel({rows[0].id, rows[1].id});
        QTRY_COMPARE(m_finished->size(), 1);
        QVERIFY(wait(m_store->retry({rows[1].id})));
        settle();
        QCOMPARE(m_finished->size(), 1);
        cancel({rows[1].id});
        QTRY_COMPARE(m_finished->size(), 2);
    }

    void endsWhenTheLastUnfinishedRowIsRemoved()
    {
        const auto rows = add(2);
        cancel({rows[0].id});
        QVERIFY(wait(m_store->remove({rows[1].id})));
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_finished->at(0).at(0).value<QList<Upload>>().size(), 1);
    }

    void isSilentAboutABatchThatIsRemovedAsAWhole()
    {
        const auto rows = add(2);
        QVERIFY(wait(m_store->remove({rows[0].id, rows[1].id})));
        settle();
        QCOMPARE(m_finished->size(), 0);
    }

    void doesNotMissWhatStopsWhileItReads()
    {
        for (int i = 0; i < 50; ++i) {
            const auto rows = add(3);
            restart();
            QVERIFY(wait(m_store->uploadNext({rows[0].id})));
            settle();
            // The reading that the first one brings about meets the end of the others, or not.
            m_store->cancel({rows[0].id});
            m_store->cancel({rows[1].id});
            m_store->cancel({rows[2].id});
            QTRY_COMPARE(m_finished->size(), 1);
            settle();
            QCOMPARE(m_finished->size(), 1);
        }
    }

private:
    QList<Upload> add(int count)
    {
        QList<NewUpload> uploads;
        for (int i = 0; i < count; ++i)
            uploads.append({u"/nowhere/%1.png"_s.arg(i), u"%1.png"_s.arg(i)});
        const auto rows =
            wait(m_store->add({u"a"_s, u"a"_s, QUrl(u"http://127.0.0.1"_s), {}}, uploads));
        return rows ? *rows : QList<Upload>();
    }
    void cancel(const QList<UploadId> &ids) { QVERIFY(wait(m_store->cancel(ids))); }
    void restart()
    {
        settle();
        m_finished.reset();
        m_watcher = std::make_unique<BatchWatcher>(*m_store);
        m_finished = std::make_unique<QSignalSpy>(m_watcher.get(), &BatchWatcher::finished);
    }
    //! Signals that are on their way, and the reading that they bring about, have come.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            QVERIFY(wait(m_store->counts()));
        }
        QCoreApplication::processEvents();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UploadStore> m_store;
    std::unique_ptr<BatchWatcher> m_watcher;
    std::unique_ptr<QSignalSpy> m_finished;
};

QTEST_GUILESS_MAIN(TestBatchWatcher)
#include "tst_batchwatcher.moc"
