// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "upload/database.h"
#include "upload/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <memory>

using namespace imgurl;
using namespace imgurl::storefixture;

namespace {

//! With SQLite alone, as it lies on the disk.
QStringList execute(const QString &path, const QStringList &statements)
{
    QStringList values;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the file does not open");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s", qPrintable(statement));
            while (query.next())
                values.append(query.value(0).toString());
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return values;
}

} // namespace

class TestStoreFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aStoreOfTheFirstVersionIsCopiedAndBroughtUpToDate()
    {
        makeFirstVersion();
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        const auto rows = *wait(store.batch(1));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].fileName, u"waits.png"_s);
        QCOMPARE(rows[0].state, UploadState::Waiting);
        QVERIFY(!rows[0].earlierCopy);
        // That version named no worker, and none of its processes can be at work.
        QCOMPARE(rows[1].state, UploadState::Waiting);
        QVERIFY(rows[1].earlierCopy);

        const QString copy = path() + u".v1"_s;
        QCOMPARE(execute(copy, {u"PRAGMA user_version"_s, u"SELECT file_name FROM uploads"_s}),
            (QStringList{u"1"_s, u"waits.png"_s, u"uploads.png"_s}));
        QCOMPARE(QFileInfo(copy).permissions() & 0x77, QFile::Permissions());
    }

    void isNotChangedUnderAnotherProcess()
    {
        makeFirstVersion();
        StoreFile other(path());
        QVERIFY(other.share());
        UploadStore store(path());
        QCOMPARE(wait(store.open()).error().kind, StoreError::Kind::NeedsAlone);
        QCOMPARE(execute(path(), {u"PRAGMA user_version"_s}), QStringList{u"1"_s});
    }

    void twoThatBeginTogetherShareOneStore()
    {
        UploadStore one(path());
        UploadStore two(path());
        auto first = one.open();
        auto second = two.open();
        QVERIFY(wait(first));
        QVERIFY(wait(second));
        QVERIFY(wait(one.add(blog(), pictures(1))));
        QCOMPARE(wait(two.keys())->size(), 1);
    }

    void damageIsSaidAndSetAsideAtTheNextStart()
    {
        makeDamaged();
        {
            UploadStore store(path());
            QVERIFY(wait(store.open())); // the first page is sound
            QCOMPARE(wait(store.keys({u"nowhere"_s})).error().kind, StoreError::Kind::Damaged);
        }
        const qint64 size = QFileInfo(path()).size();
        UploadStore next(path());
        const auto opened = wait(next.open());
        QVERIFY(opened);
        QVERIFY(opened->setAside.startsWith(path() + u".damaged-"_s));
        QCOMPARE(QFileInfo(opened->setAside).size(), size);
        QCOMPARE(wait(next.keys())->size(), 0);
        QVERIFY(wait(next.add(blog(), pictures(1))));
        // Said once.
        UploadStore later(path());
        QVERIFY(wait(later.open())->setAside.isEmpty());
        QCOMPARE(wait(later.keys())->size(), 1);
    }

    void damageIsLeftWhileAnotherProcessHasItOpen()
    {
        makeDamaged();
        StoreFile other(path());
        QVERIFY(other.share());
        other.markDoubtful();
        UploadStore store(path());
        QCOMPARE(wait(store.open()).error().kind, StoreError::Kind::Damaged);
        QVERIFY(QFile::exists(path()));
    }

    void aFalseAlarmHarmsNothing()
    {
        {
            UploadStore store(path());
            QVERIFY(wait(store.open()));
            QVERIFY(wait(store.add(blog(), pictures(1))));
        }
        StoreFile(path()).markDoubtful();
        UploadStore store(path());
        QVERIFY(wait(store.open())->setAside.isEmpty());
        QCOMPARE(wait(store.keys())->size(), 1);
        QVERIFY(!StoreFile(path()).isDoubtful());
    }

private:
    void makeFirstVersion()
    {
        const QString row = u"INSERT INTO uploads (batch, position, account, account_name, server,"
                            " album_id, album_name, source, spooled, file_name, state, created)"
                            " VALUES (1, %1, 'a', 'a', 'https://h', '', '', '/x.png', 0, '%2.png',"
                            " '%3', 0)"_s;
        QVERIFY(StoreFile(path()).prepare());
        execute(path(),
            schemaStep(1) << u"PRAGMA user_version = 1"_s << u"PRAGMA journal_mode = WAL"_s
                          << row.arg(0).arg(u"waits"_s, u"waiting"_s)
                          << row.arg(1).arg(u"uploads"_s, u"uploading"_s));
    }

    //! Many pages, of which all but the first few are noise.
    void makeDamaged()
    {
        {
            UploadStore store(path());
            QVERIFY(wait(store.open()));
            QVERIFY(wait(store.add(blog(), pictures(3000))));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 from = 40 * 4096;
        QVERIFY(file.size() > from * 2);
        QVERIFY(file.seek(from));
        file.write(QByteArray(int(file.size() - from), 'x'));
    }

    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/uploads.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"
