// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../core/testpicture.h"
#include "windowworld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestUploadModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        m_world->addAccount();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            &model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        load();
    }

    void cleanup()
    {
        m_tester.reset();
        m_world.reset();
    }

    void newestBatchFirstInTheOrderOfTheDrop()
    {
        const auto old = m_world->add(WindowWorld::names(3));
        const auto young = m_world->add(WindowWorld::names(2000));
        QTRY_COMPARE(model().rowCount(), 2003);
        QCOMPARE(idAt(0), young.first().id);
        QCOMPARE(idAt(1999), young.last().id);
        QCOMPARE(idAt(2000), old.first().id);
        QTRY_COMPARE(nameAt(1999), u"name1999.png"_s);
        QTRY_COMPARE(nameAt(2002), u"name2.png"_s);
        load();
        QCOMPARE(idAt(0), young.first().id);
        QCOMPARE(idAt(2002), old.last().id);
    }

    void changesAndRemovesRows()
    {
        const auto rows = m_world->add(WindowWorld::names(2000));
        QTRY_COMPARE(model().rowCount(), 2000);
        m_world->store.cancel({rows[0].id, rows[1500].id});
        QTRY_COMPARE(stateAt(0), UploadState::Canceled);
        QTRY_COMPARE(stateAt(1500), UploadState::Canceled);
        QTRY_COMPARE(stateAt(1), UploadState::Waiting);

        QList<UploadId> odd;
        for (int i = 1; i < 200; i += 2)
            odd.append(rows[i].id);
        m_world->store.remove(odd);
        QTRY_COMPARE(model().rowCount(), 1900);
        QCOMPARE(idAt(99), rows[198].id);
        QCOMPARE(idAt(100), rows[200].id);
        QVERIFY(!model().indexOf({rows[1].batch, rows[1].id}).isValid());
        QCOMPARE(model().indexOf({rows[2].batch, rows[2].id}).row(), 1);
    }

    void manyRowsGoInOneStep()
    {
        const auto rows = m_world->add(WindowWorld::names(2000));
        QTRY_COMPARE(model().rowCount(), 2000);
        QSignalSpy removed(&model(), &UploadModel::rowsRemoved);
        QList<UploadId> ids;
        for (const Upload &row : rows)
            ids.append(row.id);
        ids.removeAt(700);
        m_world->store.remove(ids);
        QTRY_COMPARE(model().rowCount(), 1);
        QCOMPARE(idAt(0), rows[700].id);
        QCOMPARE(removed.size(), 2);
    }

    void searchesAndForgetsTheSearch()
    {
        const auto rows = m_world->add(WindowWorld::names(30));
        QTRY_COMPARE(model().rowCount(), 30);
        search(u"name2"_s); // 2 and 20 to 29
        QCOMPARE(model().rowCount(), 11);
        QCOMPARE(idAt(0), rows[2].id);
        m_world->add({{u"/nowhere/other.png"_s, u"other.png"_s, false}});
        m_world->add({{u"/nowhere/name2-too.png"_s, u"name2-too.png"_s, false}});
        QTRY_COMPARE(model().rowCount(), 12);
        QTRY_COMPARE(nameAt(0), u"name2-too.png"_s);
        search({});
        QCOMPARE(model().rowCount(), 32);
    }

    void aChangeOutsideTheSearchIsSeenAfterIt()
    {
        const auto rows = m_world->add(WindowWorld::names(2));
        QTRY_COMPARE(stateAt(1), UploadState::Waiting);
        search(u"name0"_s);
        QCOMPARE(model().rowCount(), 1);
        QSignalSpy changed(&m_world->store, &UploadStore::changed);
        m_world->store.cancel({rows[1].id});
        QVERIFY(changed.wait());
        QCOMPARE(model().rowCount(), 1);
        QCOMPARE(stateAt(0), UploadState::Waiting);
        search({});
        QTRY_COMPARE(stateAt(1), UploadState::Canceled);
    }

    void keepsFewOfManyRows()
    {
        fillWith100000();
        QTRY_COMPARE(model().rowCount(), 100000);
        // Not read while it is asked for: that would block whoever scrolls.
        const QModelIndex middle = model().index(50000);
        QVERIFY(!middle.data(UploadModel::UploadRole).isValid());
        QTRY_VERIFY(middle.data(UploadModel::UploadRole).isValid());
        const auto row = middle.data(UploadModel::UploadRole).value<Upload>();
        QCOMPARE(row.id, idAt(50000));
        QCOMPARE(row.fileName, u"big%1.png"_s.arg(row.id));
        QCOMPARE(nameAt(50001), u"big%1.png"_s.arg(idAt(50001)));
        for (int at = 0; at < 100000; at += 2000)
            QTRY_COMPARE(nameAt(at), u"big%1.png"_s.arg(idAt(at)));
        int known = 0;
        for (int at = 0; at < 100000; ++at)
            known += !nameAt(at).isEmpty();
        QVERIFY2(known > 0 && known < 1000, qPrintable(QString::number(known)));
    }

    void whatIsDroppedWhileTheListIsReadIsInIt()
    {
        fillWith100000();
        for (int round = 0; round < 3; ++round) {
            const int before = model().rowCount();
            QSignalSpy loaded(&model(), &UploadModel::loaded);
            model().load();
            const auto rows = m_world->add(WindowWorld::names(2));
            QVERIFY(loaded.wait());
            QTRY_COMPARE(model().rowCount(), before + 2);
            QTRY_COMPARE(idAt(0), rows[0].id);
        }
    }

    void whatIsRemovedWhileTheListIsReadIsGone()
    {
        const UploadId id = m_world->add(WindowWorld::names(1)).first().id;
        fillWith100000();
        QSignalSpy loaded(&model(), &UploadModel::loaded);
        model().load();
        QVERIFY(wait(m_world->store.remove({id})));
        QVERIFY(loaded.wait());
        QTRY_COMPARE(model().rowCount(), 100000);
    }

    void progressComesAndGoes()
    {
        const QString path = m_world->folder.filePath(u"large.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(testPicture(300'000));
        file.close();
        m_world->site.setFault(
            SandboxServer::Endpoint::Upload, Fault::slow(std::chrono::milliseconds(300)));
        m_world->queue.start();
        const UploadId id = m_world->add({{path, u"large.png"_s, false}}).first().id;
        QTRY_VERIFY(at(0, UploadModel::ProgressRole).isValid());
        QTRY_COMPARE(progressAt(0).sent, progressAt(0).total);
        QVERIFY(progressAt(0).total > 300'000);
        QTRY_VERIFY(!at(0, UploadModel::ProgressRole).isValid());
        QCOMPARE(stateAt(0), UploadState::Done);
        QVERIFY(!at(0, UploadModel::UnsavedRole).toBool());
        QCOMPARE(at(0, UploadModel::StatusRole).toString(), QString());
        QVERIFY(at(0, Qt::AccessibleTextRole)
                    .toString()
                    .contains(m_world->row(id).image->url.toString()));
    }

    void aLinkThatCannotBeSavedIsShown()
    {
        m_world->refuseResults();
        m_world->queue.start();
        m_world->add(m_world->pictures(1));
        QTRY_VERIFY(at(0, UploadModel::UnsavedRole).toBool());
        QCOMPARE(stateAt(0), UploadState::Done);
        QVERIFY(at(0, UploadModel::UploadRole).value<Upload>().image);
        QVERIFY(!at(0, UploadModel::ProgressRole).isValid());
        QCOMPARE(at(0, UploadModel::StatusRole).toString(), QString());
        QSignalSpy repainted(&model(), &UploadModel::dataChanged);
        m_world->takeResults();
        QTRY_VERIFY(!at(0, UploadModel::UnsavedRole).toBool());
        QVERIFY(!repainted.isEmpty());
        QTRY_COMPARE(stateAt(0), UploadState::Done);
    }

private:
    UploadModel &model() { return m_world->model; }
    QVariant at(int row, int role) { return model().index(row).data(role); }
    UploadId idAt(int row) { return model().key(model().index(row)).id; }
    QString nameAt(int row) { return at(row, Qt::DisplayRole).toString(); }
    TransferProgress progressAt(int row)
    {
        return at(row, UploadModel::ProgressRole).value<TransferProgress>();
    }
    std::optional<UploadState> stateAt(int row)
    {
        const QVariant value = at(row, UploadModel::UploadRole);
        return value.isValid() ? std::optional(value.value<Upload>().state) : std::nullopt;
    }

    void load()
    {
        QSignalSpy loaded(&model(), &UploadModel::loaded);
        model().load();
        QVERIFY(loaded.wait());
    }
    void search(const QString &text)
    {
        QSignalSpy loaded(&model(), &UploadModel::loaded);
        model().setFilter({text});
        QVERIFY(loaded.wait());
    }
    void fillWith100000()
    {
        m_world->execute(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
            " INSERT INTO uploads (batch, position, account, account_name, server, album_id,"
            " album_name, source, spooled, file_name, state, created)"
            " SELECT 100 + i / 10, i % 10, 'a', 'a', 'http://127.0.0.1', '', '', '/nowhere', 0,"
            " 'big', 'canceled', 0 FROM n"_s);
        m_world->execute(
            u"UPDATE uploads SET file_name = 'big' || id || '.png' WHERE file_name = 'big'"_s);
        load();
    }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestUploadModel)
#include "tst_uploadmodel.moc"
