// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureserver.h"
#include "uploadline.h"

#include <QCryptographicHash>
#include <QDir>

using namespace imgurl;
using namespace Qt::StringLiterals;

//! Rows whose image lies at an address.
class TestSourceFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetchesAndUploads()
    {
        UploadLine line;
        PictureServer elsewhere;
        const QByteArray picture = testPicture(5000, 1);
        elsewhere.answers[u"/a/b%20c.php?x=1"_s.toLatin1()] = PictureServer::picture(
            picture, "Content-Disposition: inline; filename=\"sunset.jpg\"\r\n");
        line.queue.start();
        const QUrl address = elsewhere.url(u"/a/b%20c.php?x=1"_s);
        const UploadId id = add(line, address);
        QTRY_COMPARE(line.state(id), UploadState::Done);
        const Upload row = line.row(id);
        QCOMPARE(row.address, address);
        QVERIFY(row.spooled);
        QCOMPARE(imageAt(row.source), picture);
        QCOMPARE(row.fileName, u"sunset.jpg"_s);
        QCOMPARE(row.sent->name, u"sunset.png"_s); // by content
        QCOMPARE(row.sha256, QCryptographicHash::hash(picture, QCryptographicHash::Sha256));
        QCOMPARE(line.server.images().first().sha256, row.sha256);
        QCOMPARE(elsewhere.heads.size(), 1);
    }

    void whatIsNotThereFailsTheRowAlone()
    {
        UploadLine line;
        PictureServer elsewhere;
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/missing.png"_s));
        const UploadId other = line.add(1).first().id;
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        const Upload row = line.row(id);
        QCOMPARE(row.error->kind, ErrorKind::FetchFailed);
        QCOMPARE(row.error->httpStatus, 404);
        QVERIFY(row.source.isEmpty());
        QCOMPARE(spooled(line), QStringList());
        QTRY_COMPARE(line.state(other), UploadState::Done);
        QVERIFY(line.queue.holds().accounts().isEmpty());
    }

    void whatIsNoImageIsRefusedByItsContent()
    {
        UploadLine line;
        PictureServer elsewhere;
        elsewhere.answers["/page.png"] =
            PictureServer::picture("<html>not here</html>", "Content-Type: image/png\r\n");
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/page.png"_s));
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        QCOMPARE(line.row(id).error->kind, ErrorKind::NotAnImage);
        QCOMPARE(line.server.uploadPosts(), 0);
    }

    void aServerInTroubleIsAskedAgain()
    {
        UploadLine line(QueueRules{.firstPause = std::chrono::milliseconds(10)});
        PictureServer elsewhere;
        elsewhere.answers["/a.png"] =
            PictureServer::bytes("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/a.png"_s));
        QTRY_VERIFY(elsewhere.heads.size() > 1);
        elsewhere.answers["/a.png"] = PictureServer::picture(testPicture(300, 2));
        QTRY_COMPARE(line.state(id), UploadState::Done);
    }

    void cancelCutsTheConnectionAndLeavesNothing()
    {
        UploadLine line;
        PictureServer elsewhere;
        elsewhere.answers["/slow.png"] = PictureServer::trickle(
            "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", std::chrono::milliseconds(5));
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/slow.png"_s));
        QTRY_COMPARE(spooled(line).size(), 1);
        line.queue.cancel({id});
        QTRY_COMPARE(elsewhere.cut, 1);
        QTRY_COMPARE(line.state(id), UploadState::Canceled);
        QCOMPARE(spooled(line), QStringList());
        // And once more from the start, when somebody wants it after all.
        elsewhere.answers["/slow.png"] = PictureServer::picture(testPicture(300, 3));
        QVERIFY(wait(line.store.retry({id})));
        QTRY_COMPARE(line.state(id), UploadState::Done);
    }

    void whatIsFetchedIsNotFetchedTwice()
    {
        UploadLine line(QueueRules{.firstPause = std::chrono::milliseconds(10)});
        PictureServer elsewhere;
        elsewhere.answers["/a.png"] = PictureServer::picture(testPicture(300, 4));
        line.server.setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"size"_s));
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/a.png"_s));
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        QVERIFY(wait(line.store.retry({id})));
        QTRY_COMPARE(line.state(id), UploadState::Done);
        QCOMPARE(elsewhere.heads.size(), 1);
    }

    void whatWasFetchedAndIsGoneIsFetchedAgain()
    {
        UploadLine line;
        PictureServer elsewhere;
        elsewhere.answers["/a.png"] = PictureServer::picture(testPicture(300, 5));
        line.server.setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"size"_s));
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/a.png"_s));
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        QVERIFY(QFile::remove(line.row(id).source));
        QVERIFY(wait(line.store.retry({id})));
        QTRY_COMPARE(line.state(id), UploadState::Done);
        QCOMPARE(elsewhere.heads.size(), 2);
    }

    void aRestartGoesOn()
    {
        UploadLine line;
        PictureServer elsewhere;
        elsewhere.answers["/a.png"] = PictureServer::trickle(
            "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", std::chrono::milliseconds(5));
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/a.png"_s));
        QTRY_COMPARE(spooled(line).size(), 1);
        line.queue.stop();
        QTRY_COMPARE(line.state(id), UploadState::Waiting);
        QCOMPARE(spooled(line), QStringList());
        elsewhere.answers["/a.png"] = PictureServer::picture(testPicture(300, 6));
        UploadQueue next(line.services());
        next.start();
        QTRY_COMPARE(line.state(id), UploadState::Done);
    }

    void aSpoolThatCannotBeWritten()
    {
        UploadLine line;
        PictureServer elsewhere;
        QFile inTheWay(line.folder.filePath(u"data/spool"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        line.queue.start();
        const UploadId id = add(line, elsewhere.url(u"/a.png"_s));
        QTRY_COMPARE(line.state(id), UploadState::Failed);
        QCOMPARE(line.row(id).error->kind, ErrorKind::SpoolNotWritable);
    }

private:
    static UploadId add(UploadLine &line, const QUrl &address)
    {
        return wait(line.store.add(line.target(), {{{}, u"from the web"_s, false, address}}))
            ->first()
            .id;
    }

    static QStringList spooled(const UploadLine &line)
    {
        return QDir(line.folder.filePath(u"data/spool"_s)).entryList(QDir::Files);
    }

    static QByteArray imageAt(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestSourceFetch)
#include "tst_sourcefetch.moc"
