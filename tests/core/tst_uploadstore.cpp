// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/storethread.h"
#include "upload/uploadstore.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

UploadTarget blog()
{
    return {
        u"account-1"_s, u"blog"_s, QUrl(u"https://www.imgurl.org"_s), {u"5"_s, u"Blog"_s, false}};
}

QList<NewUpload> pictures(int count)
{
    QList<NewUpload> result;
    for (int i = 0; i < count; ++i)
        result.append({u"/pictures/%1.png"_s.arg(i), u"%1.png"_s.arg(i), false});
    return result;
}

UploadedImage stored()
{
    UploadedImage image;
    image.url = QUrl(u"https://s3.example/imgs/a%20b.png"_s);
    image.thumbnailUrl = QUrl(u"https://s3.example/imgs/a_thumb.png"_s);
    image.deleteUrl = QUrl(u"https://imgurl.org/delete/649cbe0133f7ef95"_s);
    image.pixelSize = {1080, 810};
    image.serverId = u"1221739"_s;
    image.imgid = u"f4a2eeb2689f9c19"_s;
    image.relativePath = u"imgs/a b.png"_s;
    image.clientName = u"截图 1.png"_s;
    return image;
}

template <typename T> Result<T, StoreError> wait(UploadStore::Outcome<T> future)
{
    future.waitForFinished();
    return future.result();
}

std::optional<Upload> claimNext(UploadStore &store, const QSet<AccountId> &except = {})
{
    ClaimRules rules;
    rules.except = except;
    rules.parallel = 6;
    const auto claim = wait(store.claim(rules));
    if (!claim || claim->rows.isEmpty())
        return {};
    return claim->rows.first();
}

//! A store file as another program would have left it.
void execute(const QString &path, const QStringList &statements)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

QString readOne(const QString &path, const QString &statement)
{
    QString value;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(statement) && query.next())
                value = query.value(0).toString();
            query.finish();
            database.close();
        }
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return value;
}

} // namespace

class TestUploadStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsARowThroughARestart()
    {
        Upload kept;
        {
            UploadStore store(path());
            QVERIFY(wait(store.open()));
            const auto rows = wait(store.add(blog(), pictures(2)));
            QVERIFY(rows);
            QCOMPARE(rows->size(), 2);
            const UploadId id = rows->first().id;
            QVERIFY(claimNext(store));
            QVERIFY(wait(store.setFacts(id, {4711, {640, 480}, QByteArray(32, 'x')})));
            QVERIFY(wait(store.finish(id, stored())));
            kept = wait(store.rows({id}))->first();
        }
        QCOMPARE(kept.state, UploadState::Done);
        QCOMPARE(*kept.image, stored());
        QCOMPARE(kept.size, 4711);
        QCOMPARE(kept.pixelSize, QSize(640, 480));
        QCOMPARE(kept.attempts, 1);
        QCOMPARE(kept.album.name, u"Blog"_s);
        QVERIFY(kept.finished.isValid());

        UploadStore again(path());
        QVERIFY(wait(again.open()));
        const auto keys = wait(again.keys());
        QCOMPARE(keys->size(), 2);
        QVERIFY(wait(again.rows({kept.id}))->first() == kept);
    }

    void listsNewestBatchFirstInTheOrderOfTheDrop()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        const auto first = *wait(store.add(blog(), pictures(2)));
        const auto second = *wait(store.add(blog(), pictures(2)));
        const QList<UploadKey> expected{{second[0].batch, second[0].id},
            {second[1].batch, second[1].id}, {first[0].batch, first[0].id},
            {first[1].batch, first[1].id}};
        QCOMPARE(*wait(store.keys()), expected);
        QVERIFY(std::is_sorted(expected.begin(), expected.end()));
        // Work goes the other way round: the oldest batch first, top to bottom.
        QCOMPARE(claimNext(store)->id, first[0].id);
        QCOMPARE(claimNext(store)->id, first[1].id);
        QCOMPARE(claimNext(store)->id, second[0].id);
    }

    void passesOverAccountsThatCannotWork()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        UploadTarget other = blog();
        other.account = u"account-2"_s;
        UploadTarget none = blog();
        none.account = QString();
        QVERIFY(wait(store.add(blog(), pictures(1))));
        QVERIFY(wait(store.add(none, pictures(1))));
        QVERIFY(wait(store.add(other, pictures(1))));
        QCOMPARE(claimNext(store, {u"account-1"_s})->account, u"account-2"_s);
        QVERIFY(!claimNext(store, {u"account-1"_s}));
        QVERIFY(wait(store.assignAccount(other)));
        QCOMPARE(claimNext(store, {u"account-1"_s})->account, u"account-2"_s);
    }

    void aRowOfNoAccountFindsOneThoughItWasCanceledMeanwhile()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        UploadTarget none = blog();
        none.account = QString();
        const UploadId id = wait(store.add(none, pictures(1)))->first().id;
        QVERIFY(wait(store.cancel({id})));
        QVERIFY(wait(store.assignAccount(blog())));
        QCOMPARE(wait(store.rows({id}))->first().state, UploadState::Canceled);
        QVERIFY(wait(store.retry({id})));
        QCOMPARE(claimNext(store)->account, blog().account);
    }

    void rowsOfAnAccountThatIsGoneGoToAnother()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        UploadTarget gone = blog();
        gone.account = u"account-2"_s;
        const auto rows = wait(store.add(gone, pictures(4)));
        const UploadId id = rows->at(3).id;
        QVERIFY(wait(store.cancel({rows->first().id})));
        const UploadId tried = claimNext(store)->id;
        ApiError busy;
        busy.kind = ErrorKind::RateLimited;
        QVERIFY(wait(store.retryLater(tried, busy, false, std::chrono::minutes(10))));
        const UploadId running = claimNext(store)->id;
        QVERIFY(wait(store.add(gone, pictures(1), Ownership::Mine)));
        QVERIFY(wait(store.add(blog(), pictures(1))));
        QCOMPARE(*wait(store.waitingAccounts()),
            QList<WaitingAccount>(
                {{u"account-1"_s, blog().server, 1}, {u"account-2"_s, blog().server, 2}}));
        QCOMPARE(wait(store.unfinishedRows())->size(), 5);

        QVERIFY(wait(store.reassign(u"account-2"_s, blog())));
        QCOMPARE(wait(store.waitingAccounts())->value(0).rows, 3);
        const Upload row = wait(store.rows({tried}))->first();
        QCOMPARE(row.account, u"account-1"_s);
        QCOMPARE(row.album, blog().album);
        QCOMPARE(row.attempts, 0);
        QVERIFY(!row.error && !row.retryAt.isValid());
        QCOMPARE(wait(store.rows({id}))->first().account, u"account-1"_s);
        QCOMPARE(wait(store.rows({running}))->first().account, u"account-2"_s);
        QCOMPARE(*wait(store.unfinished(u"account-2"_s)), 2);
    }

    void whatADeadProcessWasUploadingWaitsAgain()
    {
        UploadId id = 0;
        {
            UploadStore store(path());
            QVERIFY(wait(store.open()));
            QVERIFY(wait(store.add(blog(), pictures(2))));
            id = claimNext(store)->id;
        }
        UploadStore again(path());
        QVERIFY(wait(again.open()));
        const Upload row = wait(again.rows({id}))->first();
        QCOMPARE(row.state, UploadState::Waiting);
        QVERIFY(row.earlierCopy);
        QCOMPARE(row.attempts, 0);
        QCOMPARE(row.lostAnswers, 0);
        QCOMPARE(wait(again.counts())->waiting, 2);
    }

    void signalsFollowTheCommit()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        QSignalSpy added(&store, &UploadStore::added);
        QSignalSpy changed(&store, &UploadStore::changed);
        QSignalSpy removed(&store, &UploadStore::removed);
        const auto rows = *wait(store.add(blog(), pictures(3)));
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(added[0][0].value<QList<Upload>>(), rows);
        QVERIFY(wait(store.cancel({rows[1].id})));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<QList<Upload>>().first().state, UploadState::Canceled);
        QVERIFY(wait(store.remove({rows[0].id})));
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(wait(store.keys())->size(), 2);
    }

    void aRowThatIsUploadingIsNotRemoved()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        QVERIFY(wait(store.add(blog(), pictures(1))));
        const UploadId id = claimNext(store)->id;
        QVERIFY(wait(store.remove({id}))->isEmpty());
        QCOMPARE(wait(store.keys())->size(), 1);
    }

    void aFailureKeepsItsReason()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        QVERIFY(wait(store.add(blog(), pictures(1))));
        const UploadId id = claimNext(store)->id;
        ApiError error;
        error.kind = ErrorKind::TooLarge;
        error.httpStatus = 413;
        error.serverMessage = u"上传失败"_s;
        error.bodySent = true;
        error.redirect = QUrl(u"https://elsewhere.example/x"_s);
        QVERIFY(wait(store.fail(id, error)));
        QCOMPARE(*wait(store.rows({id}))->first().error, error);
        QVERIFY(wait(store.retry({id})));
        const Upload row = wait(store.rows({id}))->first();
        QCOMPARE(row.state, UploadState::Waiting);
        QVERIFY(!row.error);
    }

    void findsTheDeleteLinkOfTheSameImage()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        QVERIFY(wait(store.add(blog(), pictures(2))));
        const UploadId first = claimNext(store)->id;
        const UploadId second = claimNext(store)->id;
        QVERIFY(wait(store.finish(first, stored())));
        UploadedImage duplicate = stored();
        duplicate.deleteUrl = {};
        QVERIFY(wait(store.finish(second, duplicate)));
        const auto find = [&] { return wait(store.withDeleteLink(blog().server, stored().imgid)); };
        QCOMPARE((*find())->id, first);
        QVERIFY(!wait(store.withDeleteLink(QUrl(u"https://other.example"_s), stored().imgid))
                     ->has_value());
        QVERIFY(wait(store.setServerState(first, ServerState::Deleted)));
        QVERIFY(!find()->has_value());
    }

    void searchesNamesAlbumsAndLinksLiterally()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        UploadTarget target = blog();
        target.album.name = u"相册 100%"_s;
        QVERIFY(wait(store.add(target, {{u"/a.png"_s, u"日落_1.png"_s}})));
        QVERIFY(wait(store.add(blog(), {{u"/b.png"_s, u"sunrise.png"_s}})));
        QCOMPARE(wait(store.keys({u"日落"_s}))->size(), 1);
        QCOMPARE(wait(store.keys({u"相册"_s}))->size(), 1);
        QCOMPARE(wait(store.keys({u"SUN"_s}))->size(), 1);
        QCOMPARE(wait(store.keys({u"%"_s}))->size(), 1);
        QCOMPARE(wait(store.keys({u"_"_s}))->size(), 1);
        QCOMPARE(wait(store.keys({u"\\"_s}))->size(), 0);
    }

    void filesAreForTheirOwnerAlone()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        QVERIFY(wait(store.add(blog(), pictures(1))));
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QCOMPARE(QFileInfo(path() + suffix).permissions() & 0x77, QFile::Permissions());
            QVERIFY(QFileInfo::exists(path() + suffix));
        }
        QCOMPARE(QFileInfo(QFileInfo(path()).path()).permissions() & 0x77, QFile::Permissions());
    }

    void refusesAStoreOfALaterProgramAndLeavesItAlone()
    {
        execute(bare(), {u"CREATE TABLE later (x)"_s, u"PRAGMA user_version = 99"_s});
        UploadStore store(bare());
        const auto opened = wait(store.open());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, StoreError::Kind::NewerSchema);
        QCOMPARE(wait(store.add(blog(), pictures(1))).error().kind, StoreError::Kind::NewerSchema);
        QCOMPARE(readOne(bare(), u"SELECT count(*) FROM sqlite_master"_s), u"1"_s);
        QCOMPARE(readOne(bare(), u"PRAGMA user_version"_s), u"99"_s);
    }

    void aStepThatFailsLeavesNothingBehind()
    {
        // The index's name is taken, so the step fails after it has made the table.
        execute(bare(), {u"CREATE TABLE other (x)"_s, u"CREATE INDEX uploads_list ON other (x)"_s});
        UploadStore store(bare());
        QVERIFY(!wait(store.open()));
        QCOMPARE(readOne(bare(), u"SELECT count(*) FROM sqlite_master WHERE name = 'uploads'"_s),
            u"0"_s);
        QCOMPARE(readOne(bare(), u"PRAGMA user_version"_s), u"0"_s);
    }

    void aFileThatIsNoStoreIsSetAside()
    {
        QFile file(bare());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        UploadStore store(bare());
        const auto opened = wait(store.open());
        QVERIFY(opened);
        QVERIFY(opened->setAside.startsWith(bare() + u".damaged-"_s));
        QCOMPARE(QFileInfo(opened->setAside).size(), 8192);
        QVERIFY(wait(store.add(blog(), pictures(1))));
        QCOMPARE(wait(store.keys())->size(), 1);
    }

    void saysWhenItsFolderIsReadOnly()
    {
        QFile::setPermissions(m_folder->path(),
            QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        // Root may write anywhere, so the test steps down.
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        UploadStore store(bare());
        const auto opened = wait(store.open());
        if (root)
            QCOMPARE(::seteuid(0), 0);
        QFile::setPermissions(
            m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, StoreError::Kind::CannotOpen);
        QCOMPARE(opened.error().path, bare());
    }

    void aCommandThatFailsDoesNotTakeItsGroupAlong()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        StoreThread thread(path(), Database::Access::ReadWrite);
        const auto good = [](Database &database) -> Result<Done, StoreError> {
            auto run = database.run(u"UPDATE uploads SET position = position + 1"_s);
            return run ? Result<Done, StoreError>(Done{}) : run.error();
        };
        const auto bad = [&](Database &database) -> Result<Done, StoreError> {
            std::ignore = good(database);
            auto run = database.run(u"UPDATE uploads SET state = 'nonsense'"_s);
            return run ? Result<Done, StoreError>(Done{}) : run.error();
        };
        QVERIFY(wait(store.add(blog(), pictures(1))));
        auto first = thread.run<Done>(good);
        auto second = thread.run<Done>(bad);
        auto third = thread.run<Done>(good);
        QVERIFY(wait(first));
        QVERIFY(!wait(second));
        QVERIFY(wait(third));
        QCOMPARE(wait(store.batch(1))->first().position, 2);
    }

    void saysThatTheDiskIsFullAndGoesOnAfterwards()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        StoreThread thread(path(), Database::Access::ReadWrite);
        const auto insert = [](Database &database) -> Result<Done, StoreError> {
            // As full as SQLite can be made to find a disk.
            if (auto bounded = database.run(u"PRAGMA max_page_count = 1"_s); !bounded)
                return std::move(bounded).error();
            for (int i = 0; i < 1000; ++i) {
                auto run = database.run(
                    u"INSERT INTO uploads (batch, position, account, account_name, server,"
                    " album_id, album_name, source, spooled, file_name, state, created)"
                    " VALUES (1, 1, '', '', '', '', '', 'path', 0, 'name', 'waiting', 0)"_s);
                if (!run)
                    return std::move(run).error();
            }
            return Done{};
        };
        QCOMPARE(wait(thread.run<Done>(insert)).error().kind, StoreError::Kind::Full);
        QCOMPARE(wait(store.keys())->size(), 0);
        QVERIFY(wait(store.add(blog(), pictures(1))));
    }

    void ofTwoThousandRowsNoneIsLost()
    {
        UploadStore store(path());
        QVERIFY(wait(store.open()));
        const auto rows = *wait(store.add(blog(), pictures(2000)));
        QList<UploadId> ids;
        for (const Upload &row : rows)
            ids.append(row.id);
        QCOMPARE(*wait(store.rows(ids)), rows);
        QVERIFY(wait(store.cancel(ids)));
        QCOMPARE(wait(store.counts())->waiting, 0);
        QCOMPARE(wait(store.remove(ids))->size(), 2000);
    }

private:
    //! In a folder that the store has to make.
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/uploads.db"_s); }
    [[nodiscard]] QString bare() const { return m_folder->filePath(u"bare.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestUploadStore)
#include "tst_uploadstore.moc"
