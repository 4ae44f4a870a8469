// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dataurl.h"
#include "intake/givenhtml.h"
#include "intake/giventext.h"
#include "intake/imagesearch.h"
#include "intake/resolve.h"
#include "testpicture.h"
#include "upload/spool.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPicture = testPicture();

QString dataUrl(const QByteArray &content, const QByteArray &type = "image/png")
{
    return u"data:"_s + QString::fromLatin1(type + ";base64," + content.toBase64());
}

Given addresses(const QStringList &urls)
{
    Given given;
    for (const QString &url : urls)
        given.items.append({.address = QUrl(url)});
    return given;
}

Given paths(const QStringList &names)
{
    Given given;
    for (const QString &name : names)
        given.items.append({.path = name});
    return given;
}

Given refusal(GivenProblem problem, const QString &text)
{
    return {{}, {{problem, text}}};
}

} // namespace

class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsText_data()
    {
        using enum GivenProblem;
        QTest::addColumn<QString>("text");
        QTest::addColumn<Given>("given");
        const auto row = [](const char *name, const QString &text, const Given &given) {
            QTest::newRow(name) << text << given;
        };
        row("address", u"https://example.org/a.png"_s, addresses({u"https://example.org/a.png"_s}));
        row("spaces around", u"  http://example.org/a.png \r\n"_s,
            addresses({u"http://example.org/a.png"_s}));
        row("several", u"https://a.example/1\n\nhttps://b.example/2\n"_s,
            addresses({u"https://a.example/1"_s, u"https://b.example/2"_s}));
        row("Chinese", u"https://例子.example/晚霞.png"_s,
            addresses({u"https://例子.example/晚霞.png"_s}));
        row("capitals", u"HTTPS://Example.org/A.PNG"_s,
            addresses({u"https://example.org/A.PNG"_s}));
        row("secrets and fragment", u"https://me:pw@example.org/a.png#top"_s,
            addresses({u"https://example.org/a.png"_s}));
        row("list with a comment", u"# dragged\nhttps://a.example/1"_s,
            addresses({u"https://a.example/1"_s}));
        row("paths", u"/home/me/a b.png\nfile:///home/me/%E6%99%9A.png"_s,
            paths({u"/home/me/a b.png"_s, u"/home/me/晚.png"_s}));
        row("localhost", u"file://localhost/a.png"_s, paths({u"/a.png"_s}));
        row("another machine", u"file://server/share/a.png"_s,
            refusal(OtherScheme, u"file://server/share/a.png"_s));
        row("ftp", u"ftp://example.org/a.png"_s,
            refusal(OtherScheme, u"ftp://example.org/a.png"_s));
        row("smb and one that works", u"smb://server/a.png\nhttps://a.example/1"_s,
            {{{.address = QUrl(u"https://a.example/1"_s)}},
                {{OtherScheme, u"smb://server/a.png"_s}}});
        row("trash", u"trash:///a.png"_s, refusal(OtherScheme, u"trash:///a.png"_s));
        row("words", u"a picture of the harbour"_s,
            refusal(NotAnAddress, u"a picture of the harbour"_s));
        row("words with a colon", u"note: see above"_s,
            refusal(NotAnAddress, u"note: see above"_s));
        row("words amid addresses", u"https://a.example/1\nlook at that"_s,
            refusal(NotAnAddress, u"https://a.example/1 look at that"_s));
        row("name", u"sunset.png"_s, refusal(NotAnAddress, u"sunset.png"_s));
        row("host and port", u"localhost:8080"_s, refusal(NotAnAddress, u"localhost:8080"_s));
        row("script", u"javascript:alert(1)"_s, refusal(NotAnAddress, u"javascript:alert(1)"_s));
        row("nothing", u" \n"_s, {});
        row("svg", u"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"_s,
            refusal(Drawing, u"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"_s));
        row("svg with a head", u"<?xml version=\"1.0\"?>\n<svg/>"_s,
            refusal(Drawing, u"<?xml version=\"1.0\"?> <svg/>"_s));
        row("long words", u"word "_s.repeated(100),
            refusal(NotAnAddress, u"word "_s.repeated(12).trimmed() + u"…"_s));
        row("too much", u"word\n"_s.repeated(300'000),
            refusal(TooLong, u"word "_s.repeated(12).trimmed() + u"…"_s));
        row("data", dataUrl(kPicture), {{{.content = kPicture, .extension = "png"}}, {}});
        row("data that lies about its type", dataUrl(kPicture, "image/jpeg"),
            {{{.content = kPicture, .extension = "png"}}, {}});
        row("data of text", u"data:,hello"_s, refusal(NotAnImage, u"data:,hello"_s));
        row("data of svg", u"data:image/svg+xml,%3Csvg/%3E"_s,
            refusal(Drawing, u"data:image/svg+xml,%3Csvg/%3E"_s));
        row("data that is cut", u"data:image/png;base64,iVBO*"_s,
            refusal(NotAnImage, u"data:image/png;base64,iVBO*"_s));
    }

    void readsText()
    {
        QFETCH(QString, text);
        QFETCH(Given, given);
        const Given found = givenByText(text);
        QCOMPARE(found.items.size(), given.items.size());
        for (qsizetype i = 0; i < given.items.size(); ++i)
            QVERIFY2(found.items[i] == given.items[i],
                qPrintable(found.items[i].path + found.items[i].address.toString()));
        QCOMPARE(found.refusals.size(), given.refusals.size());
        if (!given.refusals.isEmpty()) {
            QCOMPARE(found.refusals[0].text, given.refusals[0].text);
            QVERIFY(found == given);
        }
    }

    void takesAThousandLines()
    {
        QStringList lines;
        for (int i = 0; i < 1001; ++i)
            lines << u"https://a.example/%1"_s.arg(i);
        const Given given = givenByText(lines.join(u'\n'));
        QCOMPARE(given.items.size(), 1000);
        QCOMPARE(given.refusals.size(), 1);
        QCOMPARE(given.refusals[0].problem, GivenProblem::TooLong);
    }

    void readsData_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("content"); // empty: refused
        QTest::newRow("base64") << u"data:;base64,aGk="_s << QByteArray("hi");
        QTest::newRow("percent") << u"data:text/plain,a%20b%00"_s << QByteArray("a b\0", 4);
        QTest::newRow("line breaks") << u"data:;base64,aG\r\n k ="_s << QByteArray("hi");
        QTest::newRow("percent in base64") << u"data:;base64,aGk%3D"_s << QByteArray("hi");
        QTest::newRow("url letters") << u"data:;base64,-_-_"_s << QByteArray("\xfb\xff\xbf");
        QTest::newRow("capitals") << u"DATA:image/PNG;BASE64,aGk="_s << QByteArray("hi");
        QTest::newRow("parameters") << u"data:a/b;c=d;base64,aGk="_s << QByteArray("hi");
        QTest::newRow("no comma") << u"data:;base64"_s << QByteArray();
        QTest::newRow("empty") << u"data:,"_s << QByteArray();
        QTest::newRow("not base64") << u"data:;base64,a*"_s << QByteArray();
        QTest::newRow("another scheme") << u"http://a,b"_s << QByteArray();
    }

    void readsData()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, content);
        QCOMPARE(readDataUrl(url).value_or(QByteArray()), content);
        QCOMPARE(readDataUrl(url).has_value(), !content.isEmpty());
    }

    void findsTheImageInHtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QUrl>("url");
        const QUrl a(u"https://example.org/a.png?x=1&y=2"_s);
        QTest::newRow("Firefox")
            << u"<img alt=\"a > b\" src=\"https://example.org/a.png?x=1&amp;y=2\">"_s << a;
        QTest::newRow("Chrome")
            << u"<meta http-equiv='content-type' content='text/html; "
               "charset=utf-8'><img src='https://example.org/a.png?x=1&#38;y=2' "
               "srcset=\"b.png 2x\"/>"_s
            << a;
        QTest::newRow("in a link") << u"<a href=\"https://example.org/page\"><IMG width=10 "
                                      "SRC=https://example.org/a.png?x=1&y=2></a>"_s
                                   << a;
        QTest::newRow("first of two") << u"<img src=\"https://a.example/1\"><img "
                                         "src=\"https://a.example/2\">"_s
                                      << QUrl(u"https://a.example/1"_s);
        QTest::newRow("no scheme")
            << u"<img src=\"//cdn.example/x.png\">"_s << QUrl(u"https://cdn.example/x.png"_s);
        QTest::newRow("hexadecimal")
            << u"<img src=\"https://a.example/&#x65E5;\">"_s << QUrl(u"https://a.example/日"_s);
        QTest::newRow("data-src is not it")
            << u"<img data-src=\"https://a.example/2\" src=\"https://a.example/1\">"_s
            << QUrl(u"https://a.example/1"_s);
        QTest::newRow("data") << u"<img src=\"data:image/png;base64,aGk=\">"_s
                              << QUrl(u"data:image/png;base64,aGk="_s);
        QTest::newRow("relative") << u"<img src=\"/a.png\">"_s << QUrl();
        QTest::newRow("none") << u"<p>src=\"https://a.example/1\"</p>"_s << QUrl();
        QTest::newRow("image is another word") << u"<imgs src=\"https://a.example/1\">"_s << QUrl();
    }

    void findsTheImageInHtml()
    {
        QFETCH(QString, html);
        QTEST(imageAddressInHtml(html), "url");
    }

    void looksThroughFolders()
    {
        make({u"b.png"_s, u"a/2.txt"_s, u"a/1.bin"_s, u"a/.hidden/x.png"_s, u".dot.png"_s});
        write(u"words.png"_s, "no image");
        QVERIFY(QFile::link(m_folder->filePath(u"a"_s), m_folder->filePath(u"again"_s)));
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"a/round"_s)));
        QStringList found;
        for (const FoundPath &entry : imagesIn(m_folder->path()))
            found << QDir(m_folder->path()).relativeFilePath(entry.path);
        QCOMPARE(found, (QStringList{u"a/1.bin"_s, u"a/2.txt"_s, u"b.png"_s}));
        int asked = 0;
        QVERIFY(imagesIn(m_folder->path(), [&asked] { return ++asked > 1; }).isEmpty());
    }

    void whatIsGivenBecomesRowsInItsOrder()
    {
        make({u"photos/2.png"_s, u"photos/1.png"_s, u"z.png"_s});
        const Spool spool(m_folder->filePath(u"spool"_s));
        const QUrl address(u"https://example.org/%E6%99%9A%E9%9C%9E.jpg?size=2"_s);
        const Resolved resolved =
            resolve({{.path = m_folder->filePath(u"z.png"_s)}, {.address = address},
                        {.path = m_folder->filePath(u"photos/"_s)},
                        {.content = kPicture, .extension = "png"}, {.path = u"/missing.png"_s}},
                spool);
        QStringList names;
        for (const NewUpload &upload : resolved.uploads)
            names << upload.fileName;
        QCOMPARE(names.size(), 6);
        QVERIFY(names[4].startsWith(u"paste-"_s));
        names.removeAt(4);
        QCOMPARE(names,
            (QStringList{u"z.png"_s, u"晚霞.jpg"_s, u"1.png"_s, u"2.png"_s, u"missing.png"_s}));
        QCOMPARE(resolved.uploads[1].address, address);
        QVERIFY(resolved.uploads[1].source.isEmpty());
        QVERIFY(resolved.uploads[4].spooled);
        QFile kept(resolved.uploads[4].source);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), kPicture);
        QCOMPARE(resolved.fromFolders, 2);
        QCOMPARE(resolved.folders, QStringList{u"photos"_s});
        QVERIFY(!resolved.spoolFailed);
        QCOMPARE(uploadOf(QUrl(u"https://example.org/"_s)).fileName, u"example.org"_s);
    }

    void aSpoolWithoutRoomIsSaid()
    {
        write(u"spool"_s, "in the way");
        const Spool spool(m_folder->filePath(u"spool"_s));
        const Resolved resolved = resolve({{.content = kPicture, .extension = "png"}}, spool);
        QVERIFY(resolved.spoolFailed);
        QVERIFY(resolved.uploads.isEmpty());
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    void write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(content) != content.size())
            qFatal("no room");
    }
    void make(const QStringList &names)
    {
        for (const QString &name : names)
            write(name, kPicture);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
