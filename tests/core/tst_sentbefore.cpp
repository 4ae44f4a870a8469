// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "upload/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace imgurl::storefixture;

namespace {

UploadedImage imageNumber(int number)
{
    UploadedImage image;
    image.url = QUrl(u"https://s3.example/%1.png"_s.arg(number));
    image.deleteUrl = QUrl(u"https://imgurl.example/delete/%1"_s.arg(number));
    image.imgid = QString::number(number);
    return image;
}

const QByteArray kContent(32, 'a');

} // namespace

//! What the store knows of images that it has seen before.
class TestSentBefore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<UploadStore>(path());
        QVERIFY(wait(m_store->open()));
    }

    void cleanup() { m_store.reset(); }

    void keepsTheRecipeTheAddressAndWhatWasSent()
    {
        UploadTarget target = blog();
        target.recipe = {.metadata = MetadataRule::RemoveAll, .shrink = true, .longestEdge = 640};
        target.recipe.nameTemplate = u"{n}-晚霞"_s;
        target.recipe.linkAgain = false;
        const QUrl address(u"https://example.org/a%20b.jpg?x=1"_s);
        const auto id =
            wait(m_store->add(target, {{{}, u"a b.jpg"_s, false, address}}))->first().id;
        Upload row = read(id);
        QCOMPARE(row.recipe, target.recipe);
        QCOMPARE(row.address, address);
        QVERIFY(row.source.isEmpty() && !row.spooled && !row.sent);

        QVERIFY(wait(m_store->setSource(id, u"/spool/1.jpg"_s, u"晚霞.jpg"_s)));
        const SentFile sent{u"1-晚霞.jpg"_s, 1234, {640, 480},
            MetadataPart::Location | MetadataPart::Appended, true};
        QVERIFY(wait(m_store->setFacts(id, {4711, {1280, 960}, kContent, sent})));
        // A look at the header alone, such as the list takes, knows less and takes nothing away.
        QVERIFY(wait(m_store->setFacts(id, {4711, {1280, 960}, {}})));
        row = read(id);
        QCOMPARE(row.source, u"/spool/1.jpg"_s);
        QCOMPARE(row.fileName, u"晚霞.jpg"_s);
        QVERIFY(row.spooled);
        QCOMPARE(row.sent, std::optional(sent));
        QCOMPARE(row.size, 4711);
        QCOMPARE(row.sha256, kContent);
        QCOMPARE(row.address, address);
    }

    void findsTheLastOneThatIsTheSame()
    {
        const UploadId first = sent(blog(), 1);
        const Upload again = wait(m_store->add(blog(), pictures(1)))->first();
        QCOMPARE(before(again), first);
        const UploadId second = sent(blog(), 2);
        QCOMPARE(before(again), second);
        QVERIFY(wait(m_store->setServerState(second, ServerState::Deleted)));
        QCOMPARE(before(again), first);
        QVERIFY(wait(m_store->setServerState(first, ServerState::Unconfirmed)));
        QCOMPARE(before(again), 0);
    }

    void whatDiffersIsNotTheSame_data()
    {
        QTest::addColumn<int>("what");
        for (const auto &[name, what] : {std::pair{"account", 0}, {"server", 1}, {"album", 2},
                 {"metadata", 3}, {"size", 4}, {"content", 5}})
            QTest::newRow(name) << what;
    }

    void whatDiffersIsNotTheSame()
    {
        QFETCH(int, what);
        sent(blog(), 1);
        UploadTarget target = blog();
        QByteArray content = kContent;
        switch (what) {
        case 0:
            target.account = u"account-2"_s;
            break;
        case 1:
            target.server = QUrl(u"https://other.example"_s);
            break;
        case 2:
            target.album = {};
            break;
        case 3:
            target.recipe.metadata = MetadataRule::Keep;
            break;
        case 4:
            target.recipe.shrink = true;
            break;
        default:
            content[0] = 'b';
        }
        const Upload row = wait(m_store->add(target, pictures(1)))->first();
        const auto found = wait(m_store->sentBefore(row, content));
        QVERIFY(found);
        QVERIFY(!*found);
    }

    void aNameMakesNoDifference()
    {
        const UploadId first = sent(blog(), 1);
        UploadTarget target = blog();
        target.recipe.nameTemplate = u"{rand}"_s;
        QCOMPARE(before(wait(m_store->add(target, pictures(1)))->first()), first);
    }

    void whatIsNotDoneHasNoLink()
    {
        const Upload row = wait(m_store->add(blog(), pictures(1)))->first();
        QVERIFY(wait(m_store->setFacts(row.id, {1, {}, kContent})));
        QCOMPARE(before(row), 0);
    }

    void aDeletedImageIsDeletedForAllThatHaveItsLink()
    {
        const UploadId first = sent(blog(), 1);
        const UploadId second = sent(blog(), 1, first);
        const UploadId other = sent(blog(), 2);
        QVERIFY(wait(m_store->setServerState(second, ServerState::Deleting)));
        QCOMPARE(read(first).serverState, ServerState::There);
        QVERIFY(wait(m_store->setServerState(second, ServerState::Deleted)));
        QCOMPARE(read(first).serverState, ServerState::Deleted);
        QCOMPARE(read(second).serverState, ServerState::Deleted);
        QCOMPARE(read(other).serverState, ServerState::There);

        const UploadId third = sent(blog(), 2, other);
        const UploadId fourth = sent(blog(), 2, other);
        QVERIFY(wait(m_store->remove({other})));
        QVERIFY(wait(m_store->setServerState(fourth, ServerState::Deleted)));
        QCOMPARE(read(third).serverState, ServerState::Deleted);
    }

    void theOtherWayRoundToo()
    {
        const UploadId first = sent(blog(), 1);
        const UploadId second = sent(blog(), 1, first);
        QVERIFY(wait(m_store->setServerState(first, ServerState::Unconfirmed)));
        QCOMPARE(read(second).serverState, ServerState::Unconfirmed);
        QCOMPARE(read(second).sameAs, first);
    }

    void anotherRecipeStartsAFailedRowAnew()
    {
        const UploadId id = wait(m_store->add(blog(), pictures(1)))->first().id;
        Recipe smaller{.shrink = true};
        smaller.mostBytes = 100'000;
        QVERIFY(wait(m_store->retryWith(id, smaller)));
        QCOMPARE(read(id).recipe, Recipe()); // it waits, and nobody asked for that
        claim(*m_store, {});
        QVERIFY(wait(m_store->fail(id, {.kind = ErrorKind::TooLarge})));
        QVERIFY(wait(m_store->retryWith(id, smaller)));
        const Upload row = read(id);
        QCOMPARE(row.recipe, smaller);
        QCOMPARE(row.state, UploadState::Waiting);
        QCOMPARE(row.attempts, 0);
        QVERIFY(!row.error);
    }

    //! Both questions are answered by an index alone: a table of any size costs the same.
    void looksAtNoRowThatIsNotMeant()
    {
        Database database(path(), Database::Access::ReadOnly);
        QVERIFY(database.open());
        const auto plan = [&](const QString &statement) {
            QStringList steps;
            auto query = database.run(u"EXPLAIN QUERY PLAN "_s + statement);
            while (query && query->next())
                steps.append(query->text(3));
            return steps.join(u'\n');
        };
        const QString found =
            plan(u"SELECT * FROM uploads WHERE sha256 = x'00' AND account = 'a' AND server = 's'"
                 " AND album_id = '' AND recipe = 'keep' AND state = 'done'"
                 " AND server_state = 'there' ORDER BY id DESC LIMIT 1"_s);
        QVERIFY2(found.contains(u"uploads_again"_s) && !found.contains(u"TEMP B-TREE"_s),
            qPrintable(found));
        const QString same =
            plan(u"UPDATE uploads SET server_state = 'deleted' WHERE id = 1"
                 " OR id = (SELECT same_as FROM uploads WHERE id = 1)"
                 " OR same_as = (SELECT coalesce(same_as, id) FROM uploads WHERE id = 1)"_s);
        QVERIFY2(
            same.contains(u"uploads_same_as"_s) && !same.contains(u"SCAN"_s), qPrintable(same));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/uploads.db"_s); }
    [[nodiscard]] Upload read(UploadId id) { return wait(m_store->rows({id}))->first(); }

    UploadId sent(const UploadTarget &target, int image, UploadId sameAs = 0)
    {
        const UploadId id = wait(m_store->add(target, pictures(1)))->first().id;
        if (!wait(m_store->setFacts(id, {1, {}, kContent}))
            || !wait(m_store->finish(id, imageNumber(image), sameAs)))
            qFatal("the store takes no end");
        return id;
    }

    //! 0: there is none.
    UploadId before(const Upload &row)
    {
        const auto found = wait(m_store->sentBefore(row, kContent));
        if (!found)
            qFatal("the store gives no answer");
        return *found ? (*found)->id : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UploadStore> m_store;
};

QTEST_GUILESS_MAIN(TestSentBefore)
#include "tst_sentbefore.moc"
