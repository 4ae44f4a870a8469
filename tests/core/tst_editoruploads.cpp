// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editoruploads.h"

#include "intake/keepfile.h"
#include "uploadline.h"

#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;
using storefixture::awaited;
using Endpoint = SandboxServer::Endpoint;
using Ending = EditorOutcome::Ending;

namespace {

//! A queue at work, and a request to it.
struct Desk {
    explicit Desk(const QueueRules &rules = {}, std::chrono::milliseconds patience = 20s)
        : line(rules)
        , uploads({line.store, line.queue, line.spool, Ownership::Anyone, patience})
    {
        line.queue.start();
    }

    Sources sources(int count)
    {
        Sources result;
        const auto pictures = line.pictures(count);
        for (const NewUpload &picture : pictures)
            result.append(LocalSource{picture.source});
        return result;
    }
    NewUpload spooled(const QByteArray &content)
    {
        const QString path = keepFile(line.spool, "png", content);
        return {path, u"form.png"_s, true};
    }
    int inSpool() const
    {
        return int(QDir(line.folder.filePath(u"data/spool"_s)).entryList(QDir::Files).size());
    }
    EditorOutcome upload(const Sources &sources, const QList<NewUpload> &files = {})
    {
        return awaited(uploads.upload(line.target(), sources, files));
    }

    UploadLine line;
    EditorUploads uploads;
};

QStringList namesOf(const QList<Upload> &rows)
{
    QStringList names;
    for (const Upload &row : rows)
        names.append(row.fileName);
    return names;
}

} // namespace

class TestEditorUploads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksComeInTheOrderOfTheRequest()
    {
        Desk desk;
        QSignalSpy added(&desk.uploads, &EditorUploads::added);
        // The first is the last to end.
        desk.line.server.setFault(Endpoint::Upload, *Fault::named(u"429-0"_s));
        const EditorOutcome outcome =
            desk.upload(desk.sources(3), {desk.spooled(testPicture(300, 77))});
        QVERIFY(outcome.isSuccess());
        QCOMPARE(namesOf(outcome.rows),
            (QStringList{u"picture1.png"_s, u"picture2.png"_s, u"picture3.png"_s, u"form.png"_s}));
        for (const Upload &row : outcome.rows)
            QVERIFY(row.image && !row.image->url.isEmpty());
        QCOMPARE(added.size(), 1);
        QCOMPARE(added[0][0].value<BatchId>(), outcome.rows.first().batch);
        QCOMPARE(desk.line.row(outcome.rows.first().id).state, UploadState::Done);
    }

    void whatFailsIsToldBesideWhatWorked()
    {
        Desk desk;
        Sources sources = desk.sources(2);
        QFile text(desk.line.folder.filePath(u"secret.txt"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no picture") > 0);
        text.close();
        QFile lie(desk.line.folder.filePath(u"lie.png"_s));
        QVERIFY(lie.open(QIODevice::WriteOnly) && lie.write("no picture") > 0);
        lie.close();
        sources.insert(1, LocalSource{text.fileName()});
        sources.insert(1, LocalSource{lie.fileName()});
        sources.insert(1, LocalSource{desk.line.folder.path()});
        const EditorOutcome outcome = desk.upload(sources);
        QCOMPARE(outcome.ending, Ending::Stopped);
        QVERIFY(!outcome.isSuccess());
        QCOMPARE(outcome.refused,
            (QList<RefusedSource>{
                {IntakeProblem::Folder, QFileInfo(desk.line.folder.path()).fileName()},
                {IntakeProblem::NotAnImage, u"secret.txt"_s}}));
        QCOMPARE(namesOf(outcome.rows),
            (QStringList{u"picture1.png"_s, u"lie.png"_s, u"picture2.png"_s}));
        QCOMPARE(outcome.rows[0].state, UploadState::Done);
        QCOMPARE(outcome.rows[1].error->kind, ErrorKind::NotAnImage);
        QCOMPARE(outcome.rows[2].state, UploadState::Done);
        QCOMPARE(desk.line.server.uploadPosts(), 2);
    }

    void nothingToUploadIsAnAnswerToo()
    {
        Desk desk;
        const EditorOutcome outcome = desk.upload({LocalSource{desk.line.folder.path()}});
        QVERIFY(outcome.rows.isEmpty() && !outcome.isSuccess());
        QCOMPARE(desk.line.server.uploadPosts(), 0);
    }

    void withoutProgressTheRowsAreHeld()
    {
        Desk desk({}, 300ms);
        desk.line.queue.setPaused(true);
        const EditorOutcome outcome =
            desk.upload(desk.sources(2), {desk.spooled(testPicture(300, 78))});
        QCOMPARE(outcome.ending, Ending::Paused);
        QCOMPARE(outcome.rows.size(), 3);
        for (const Upload &row : outcome.rows)
            QCOMPARE(desk.line.state(row.id), UploadState::Held);
        QSignalSpy idle(&desk.line.queue, &UploadQueue::idle);
        desk.line.queue.setPaused(false);
        QTRY_COMPARE(idle.size(), 1); // it has looked for work and found none
        QCOMPARE(desk.line.server.uploadPosts(), 0);
        QCOMPARE(desk.inSpool(), 1); // the row needs it
    }

    void progressIsWaitedFor()
    {
        Desk desk({}, 400ms);
        desk.line.queue.pacing().setDefault({.parallel = 1});
        desk.line.server.setDelay(200ms);
        // More than a second in all.
        const EditorOutcome outcome = desk.upload(desk.sources(6));
        QVERIFY(outcome.isSuccess());
    }

    void progressOfOthersIsNone()
    {
        Desk desk({}, 400ms);
        desk.line.queue.pacing().setDefault({.parallel = 1});
        desk.line.server.setDelay(100ms);
        desk.line.queue.setPaused(true);
        QList<UploadId> first;
        const auto rows = desk.line.add(30);
        for (const Upload &row : rows)
            first.append(row.id);
        QVERIFY(wait(desk.line.store.uploadNext(first)));
        desk.line.queue.setPaused(false);
        const EditorOutcome outcome = desk.upload(desk.sources(1));
        QCOMPARE(outcome.ending, Ending::NoProgress);
        QCOMPARE(desk.line.state(outcome.rows.first().id), UploadState::Held);
        QCOMPARE(desk.line.state(first.last()), UploadState::Waiting);
    }

    void whatOnlyTheUserCanMendIsToldAtOnce()
    {
        Desk desk;
        desk.line.credentials.write(u"one"_s, {u"uid"_s, u"wrong"_s});
        const EditorOutcome outcome = desk.upload(desk.sources(3));
        QCOMPARE(outcome.ending, Ending::NeedsUser);
        QCOMPARE(outcome.reason->kind, ErrorKind::NotAuthorized);
        for (const Upload &row : outcome.rows)
            QTRY_COMPARE(desk.line.state(row.id), UploadState::Held);
        // The next one is told without asking the site.
        const int posts = desk.line.server.uploadPosts();
        QCOMPARE(desk.upload(desk.sources(1)).ending, Ending::NeedsUser);
        QCOMPARE(desk.line.server.uploadPosts(), posts);
    }

    void aCommandFailsInstead()
    {
        Desk desk({.givesUp = true, .firstPause = 10ms});
        desk.line.credentials.write(u"one"_s, {u"uid"_s, u"wrong"_s});
        const EditorOutcome outcome = desk.upload(desk.sources(1));
        QCOMPARE(outcome.ending, Ending::Stopped);
        QCOMPARE(outcome.rows.first().error->kind, ErrorKind::NotAuthorized);
    }

    void rowsThatTheUserTakesAwayAreNotWaitedFor()
    {
        Desk desk;
        desk.line.queue.setPaused(true);
        QSignalSpy added(&desk.line.store, &UploadStore::added);
        const auto canceled = desk.uploads.upload(desk.line.target(), desk.sources(1), {});
        QTRY_COMPARE(added.size(), 1);
        desk.line.queue.cancel({added[0][0].value<QList<Upload>>().first().id});
        QCOMPARE(awaited(canceled).rows.first().state, UploadState::Canceled);
        const auto removed = desk.uploads.upload(desk.line.target(), desk.sources(1), {});
        QTRY_COMPARE(added.size(), 2);
        QVERIFY(wait(desk.line.store.remove({added[1][0].value<QList<Upload>>().first().id})));
        QVERIFY(!awaited(removed).isSuccess());
    }

    void aStoreThatTakesNothingIsTold()
    {
        Desk desk;
        Database database(
            desk.line.folder.filePath(u"data/uploads.db"_s), Database::Access::ReadWrite);
        QVERIFY(database.open());
        QVERIFY(database
                    .run(u"CREATE TRIGGER refusal BEFORE INSERT ON uploads"
                         " BEGIN SELECT RAISE(ABORT, 'refused'); END"_s)
                    .ok());
        const EditorOutcome outcome = desk.upload({}, {desk.spooled(testPicture(300, 79))});
        QCOMPARE(outcome.ending, Ending::StoreFailed);
        QVERIFY(outcome.storeError.has_value());
        QCOMPARE(desk.inSpool(), 0);
    }

    void aLinkThatIsNotSavedIsGivenAllTheSame()
    {
        Desk desk;
        const UploadLine::Refusal refusal(desk.line, u"NEW.state = 'done'"_s);
        const EditorOutcome outcome = desk.upload(desk.sources(1));
        QVERIFY(outcome.isSuccess());
        QVERIFY(!outcome.rows.first().image->url.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEditorUploads)
#include "tst_editoruploads.moc"
