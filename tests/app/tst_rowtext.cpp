// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/rowoffer.h"
#include "uploads/rowtext.h"
#include "uploads/senttext.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMegabyte = qint64{1024} * 1024;

Upload photo()
{
    Upload row;
    row.id = 7;
    row.account = u"id"_s;
    row.source = u"/pictures/a.jpg"_s;
    row.fileName = u"a.jpg"_s;
    row.size = 4 * kMegabyte;
    row.pixelSize = {4000, 3000};
    return row;
}

Upload sent(const SentFile &file)
{
    Upload row = photo();
    row.sent = file;
    return row;
}

Upload done()
{
    Upload row = photo();
    row.state = UploadState::Done;
    row.image = UploadedImage{QUrl(u"https://s3.example/a.jpg"_s), {}, {}, {}, {}, {}, {}, {}};
    return row;
}

Upload failed(ErrorKind kind)
{
    Upload row = photo();
    row.state = UploadState::Failed;
    row.error = ApiError{.kind = kind};
    return row;
}

} // namespace

class TestRowText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void facts_data()
    {
        QTest::addColumn<Upload>("row");
        QTest::addColumn<QString>("facts");
        QTest::newRow("not read") << Upload() << QString();
        QTest::newRow("not prepared") << photo() << u"4.0 MB · 4000 × 3000"_s;
        QTest::newRow("unchanged")
            << sent({u"a.jpg"_s, 4 * kMegabyte, {4000, 3000}, {}}) << u"4.0 MB · 4000 × 3000"_s;
        QTest::newRow("shrunk") << sent({u"a.webp"_s, 820 * 1024, {1920, 1440}, {}})
                                << u"4.0 MB → 820 kB · 1920 × 1440"_s;
        QTest::newRow("a few bytes less")
            << sent({u"a.jpg"_s, 4 * kMegabyte - 300, {4000, 3000}, MetadataPart::Location})
            << u"4.0 MB · 4000 × 3000 · location removed"_s;
        QTest::newRow("all removed")
            << sent({u"a.jpg"_s, 3 * kMegabyte, {4000, 3000},
                   MetadataPart::Location | MetadataPart::Other | MetadataPart::Appended})
            << u"4.0 MB → 3.0 MB · 4000 × 3000 · metadata removed · appended data removed"_s;
        Upload unknown = sent({u"a.jpg"_s, 100, {}, {}});
        unknown.size = -1;
        unknown.album = {u"5"_s, u"Blog"_s, false};
        QTest::newRow("size before unknown") << unknown << u"100 bytes · 4000 × 3000 · Blog"_s;
    }

    void facts()
    {
        QFETCH(Upload, row);
        QTEST(rowFactsText(row), "facts");
    }

    void besideTheLinesTheFactsAreShorter()
    {
        const Upload row = sent({u"a.jpg"_s, 3 * kMegabyte, {4000, 3000}, MetadataPart::Other});
        QCOMPARE(factsText(row), u"4.0 MB → 3.0 MB · 4000 × 3000"_s);
    }

    void lines_data()
    {
        QTest::addColumn<Upload>("row");
        QTest::addColumn<QString>("lines");
        QTest::newRow("not prepared") << photo() << QString();
        QTest::newRow("same name") << sent({u"a.jpg"_s, 1, {}, {}}) << QString();
        QTest::newRow("other name")
            << sent({u"20261126.webp"_s, 1, {}, {}}) << u"Sent as 20261126.webp"_s;
        QTest::newRow("removed")
            << sent({u"b.jpg"_s, 1, {}, MetadataPart::Location | MetadataPart::Other})
            << u"Sent as b.jpg\nRemoved: the place where it was taken, camera, dates and comments"_s;
        QTest::newRow("behind the image") << sent({u"a.jpg"_s, 1, {}, MetadataPart::Appended})
                                          << u"Removed: data behind the image"_s;
        Upload fetched = photo();
        fetched.address = QUrl(u"https://me:secret@example.org/a%20b.jpg?x=1"_s);
        QTest::newRow("fetched") << fetched << u"From https://example.org/a%20b.jpg?x=1"_s;
    }

    void lines()
    {
        QFETCH(Upload, row);
        QTEST(sentLines(row), "lines");
    }

    void aPlaceThatStaysIsSaid()
    {
        QVERIFY(locationNote(photo()).isEmpty());
        QVERIFY(locationNote(sent({u"a.gif"_s, 1, {}, MetadataPart::Other})).isEmpty());
        const Upload gif = sent({u"a.gif"_s, 1, {}, {}, true});
        QCOMPARE(locationNote(gif), u"Still tells its place"_s);
        QVERIFY(rowSummary(gif, {}).contains(locationNote(gif)));
    }

    void status_data()
    {
        QTest::addColumn<Upload>("row");
        QTest::addColumn<QString>("status");
        QTest::newRow("done") << done() << QString();
        Upload again = done();
        again.sameAs = 3;
        QTest::newRow("same again") << again << u"Same image as before, not sent again"_s;
        again.serverState = ServerState::Deleted;
        QTest::newRow("deleted since") << again << u"Deleted from the server"_s;
        Upload remote = photo();
        remote.source.clear();
        remote.address = QUrl(u"https://me:secret@example.org/a.jpg"_s);
        QTest::newRow("to be fetched") << remote << u"Waiting · https://example.org/a.jpg"_s;
        remote.state = UploadState::Uploading;
        QTest::newRow("fetching") << remote << u"Fetching https://example.org/a.jpg"_s;
        remote.source = u"/spool/a.jpg"_s;
        QTest::newRow("fetched") << remote << u"Starting"_s;
    }

    void status()
    {
        QFETCH(Upload, row);
        QTEST(statusText(row, std::nullopt), "status");
    }

    void whatWasRefusedIsWhatWasSent()
    {
        Upload row = failed(ErrorKind::NotReceived);
        row.size = 100 * kMegabyte;
        QCOMPARE(statusText(row, std::nullopt), u"Probably too large for this site."_s);
        row.sent = SentFile{u"a.jpg"_s, 2 * kMegabyte, {}, {}};
        QVERIFY(statusText(row, std::nullopt) != u"Probably too large for this site."_s);
    }

    void offers_data()
    {
        QTest::addColumn<Upload>("row");
        QTest::addColumn<QString>("offer");
        QTest::newRow("waiting") << photo() << QString();
        QTest::newRow("done") << done() << QString();
        Upload again = done();
        again.sameAs = 3;
        QTest::newRow("same again") << again << u"Upload anyway"_s;
        again.serverState = ServerState::Deleted;
        QTest::newRow("deleted since") << again << QString();
        QTest::newRow("too large")
            << failed(ErrorKind::TooLarge) << u"Shrink to fit and try again"_s;
        QTest::newRow("too many pixels")
            << failed(ErrorKind::DimensionsNotAllowed) << u"Shrink to fit and try again"_s;
        QTest::newRow("large and not received")
            << failed(ErrorKind::NotReceived) << u"Shrink to fit and try again"_s;
        QTest::newRow("large and cut off")
            << failed(ErrorKind::ConnectionLost) << u"Shrink to fit and try again"_s;
        Upload small = failed(ErrorKind::ConnectionLost);
        small.sent = SentFile{u"a.jpg"_s, kMegabyte, {}, {}};
        QTest::newRow("small and cut off") << small << QString();
        QTest::newRow("cannot be shrunk") << failed(ErrorKind::NotShrunk) << QString();
        QTest::newRow("other error") << failed(ErrorKind::TypeNotAllowed) << QString();
        Upload waits = failed(ErrorKind::TooLarge);
        waits.state = UploadState::Waiting;
        QTest::newRow("waits again") << waits << QString();
    }

    void offers()
    {
        QFETCH(Upload, row);
        QTEST(offerText(offerOf(row)), "offer");
    }
};

QTEST_MAIN(TestRowText)
#include "tst_rowtext.moc"
