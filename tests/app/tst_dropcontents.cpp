// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/dropcontents.h"

#include "common/intaketext.h"
#include "intake/gather.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

QList<QUrl> files(const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    return urls;
}

using Offer = QList<std::pair<QByteArray, QByteArray>>;

QString refused(const QMimeData &data)
{
    return refusalSentence(readDrop(data).refused);
}

} // namespace

class TestDropContents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<bool>("doubtful");
        const auto row = [](const char *name, const QString &path, bool taken, bool doubtful) {
            QTest::newRow(name) << path << taken << doubtful;
        };
        row("png", u"/a/b.png"_s, true, false);
        row("upper case", u"/a/B.JPG"_s, true, false);
        row("webp", u"/a/b.webp"_s, true, false);
        row("Chinese and blanks", u"/图片 目录/夏天 的 照片.jpeg"_s, true, false);
        row("percent and hash", u"/a/100% #1?.gif"_s, true, false);
        row("no extension", u"/a/screenshot"_s, true, true);
        row("hidden", u"/a/.cover"_s, true, true);
        row("unknown extension", u"/a/b.2024"_s, true, true);
        row("phone picture, converted later", u"/a/b.heic"_s, true, false);
        row("text", u"/a/b.txt"_s, false, true);
        row("pdf", u"/a/报告 final.pdf"_s, false, true);
        row("program", u"/a/b.py"_s, false, true);
        row("drawing", u"/a/b.svg"_s, true, false);
    }

    void judgesByName()
    {
        QFETCH(QString, path);
        QFETCH(bool, taken);
        QFETCH(bool, doubtful);
        QMimeData data;
        data.setUrls(files({path}));
        const DropContents contents = readDrop(data);
        // The last word is spoken when the disk was looked at.
        QCOMPARE(contents.sources, (Sources{LocalSource{path}}));
        QCOMPARE(contents.images, taken ? 1 : 0);
        QCOMPARE(contents.isEmpty(), !taken);
        QCOMPARE(contents.refused.isEmpty(), taken);
        QCOMPARE(contents.doubtful, doubtful ? QStringList{path} : QStringList());
        QVERIFY(!contents.addresses && !contents.bitmap);
    }

    void saysWhatHappens()
    {
        QMimeData data;
        data.setUrls(files({u"/a/b.png"_s, u"/a/c.png"_s, u"/a/d"_s}));
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 3 image(s)"_s);
        QCOMPARE(dropSentence(readDrop(data), u"Blog %1 & <b>"_s),
            u"Upload 3 image(s) to Blog %1 & <b>"_s);
        QCOMPARE(refused(data), QString());
    }

    void saysWhatIsRefusedAndWhy()
    {
        QMimeData data;
        data.setUrls(files({u"/a/笔 记.txt"_s}));
        QCOMPARE(dropSentence(readDrop(data), u"Blog"_s), u"笔 记.txt is not an image."_s);
        data.setUrls(files({u"/a/b.png"_s, u"/a/n.txt"_s, u"/a/o.pdf"_s}));
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 1 image(s)"_s);
        QCOMPARE(refused(data), u"2 file(s) are not images: n.txt and others."_s);
        data.setUrls({QUrl(u"trash:///a.png"_s)});
        QCOMPARE(dropSentence(readDrop(data), {}),
            u"trash:///a.png is not on this computer; copy it here first."_s);
        data.setUrls({QUrl(u"trash:///a.png"_s), QUrl::fromLocalFile(u"/a/n.txt"_s)});
        QCOMPARE(refused(data),
            u"n.txt is not an image. trash:///a.png is not on this computer; copy it here "
            "first."_s);
    }

    void folders()
    {
        QMimeData data;
        data.setUrls(files({u"/a/holiday/"_s}));
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload the images in holiday"_s);
        QCOMPARE(
            dropSentence(readDrop(data), u"Blog"_s), u"Upload the images in holiday to Blog"_s);
        // File managers write no slash: a look at the disk tells.
        data.setUrls(files({u"/a/holiday"_s, u"/a/my.txt"_s}));
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 1 image(s)"_s);
        DropContents looked = withFolders(readDrop(data), {u"/a/holiday"_s, u"/a/my.txt"_s});
        QCOMPARE(looked.folders, (QStringList{u"holiday"_s, u"my.txt"_s}));
        QVERIFY(looked.refused.isEmpty());
        QCOMPARE(dropSentence(looked, {}), u"Upload the images in 2 folder(s)"_s);
        data.setUrls(files({u"/a/holiday"_s, u"/a/b.png"_s, u"/a/notes.txt"_s}));
        looked = withFolders(readDrop(data), {u"/a/holiday"_s});
        QCOMPARE(dropSentence(looked, u"Blog"_s), u"Upload 2 file(s) and folder(s) to Blog"_s);
        QCOMPARE(looked.refused.size(), 1);
    }

    void addresses()
    {
        QMimeData data;
        data.setUrls({QUrl(u"https://example.com/a.png"_s)});
        QCOMPARE(dropSentence(readDrop(data), {}), u"Fetch and upload 1 image(s)"_s);
        QCOMPARE(dropSentence(readDrop(data), u"Blog"_s), u"Fetch and upload 1 image(s) to Blog"_s);
        data.setUrls({QUrl(u"https://example.com/a.png"_s), QUrl::fromLocalFile(u"/a/b.png"_s)});
        QCOMPARE(readDrop(data).count(), 2);
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 2 image(s)"_s);
    }

    void pictureWithoutAFile()
    {
        QMimeData data;
        data.setImageData(QImage(2, 2, QImage::Format_RGB32));
        QVERIFY(readDrop(data).bitmap);
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 1 image(s)"_s);
    }

    void pictureOfAFileIsTheFile()
    {
        QMimeData data;
        data.setUrls(files({u"/a/b.png"_s}));
        data.setImageData(QImage(2, 2, QImage::Format_RGB32));
        QVERIFY(!readDrop(data).bitmap);
        QCOMPARE(readDrop(data).images, 1);
    }

    //! The types and bytes that programs put into a drag or the clipboard.
    void offers_data()
    {
        QTest::addColumn<Offer>("offer");
        QTest::addColumn<bool>("bitmap");
        QTest::addColumn<Sources>("sources");
        const Sources picture{AddressSource{QUrl(u"https://x.example/a.png"_s)}};
        const QByteArray html = "<img src=\"https://x.example/a.png\" alt=\"A\">";
        const QByteArray address = "https://x.example/a.png";
        const auto utf16 = [](const QByteArray &text) {
            const QString wide = QChar(0xfeff) + QString::fromUtf8(text);
            return QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        };
        QTest::newRow("Firefox, an image") << Offer{{"text/x-moz-url", utf16(address + "\nA")},
            {"text/uri-list", address}, {"text/html", utf16(html)}, {"text/plain", address},
            {"application/x-moz-file-promise-url", utf16(address)}}
                                           << false << picture;
        QTest::newRow("Firefox, an image in a link")
            << Offer{{"text/uri-list", "https://x.example/page"},
                   {"text/html", utf16("<a href=\"https://x.example/page\">" + html + "</a>")},
                   {"text/plain", "https://x.example/page"}}
            << false << picture;
        QTest::newRow("Chrome, an image") << Offer{{"text/uri-list", address + "\r\n"},
            {"text/html",
                "<meta http-equiv='content-type' content='text/html; charset=utf-8'>" + html},
            {"text/plain", address}, {"chromium/x-renderer-taint", ""}}
                                          << false << picture;
        QTest::newRow("a browser that has the bytes, too")
            << Offer{{"text/uri-list", address}, {"text/html", html}, {"image/png", "bytes"}}
            << true << picture;
        QTest::newRow("a browser, an image of a page's own")
            << Offer{{"text/uri-list", "data:image/gif;base64,R0lG"},
                   {"text/html", "<img src=\"data:image/gif;base64,R0lG\">"}}
            << false << Sources{DataUrlSource{u"data:image/gif;base64,R0lG"_s}};
        QTest::newRow("a browser, a link") << Offer{{"text/uri-list", address},
            {"text/html", "<a href=\"" + address + "\">x</a>"}, {"text/plain", address}}
                                           << false << picture;
        QTest::newRow("a browser, what cannot be reached but for the list")
            << Offer{{"text/uri-list", address}, {"text/html", "<img src=\"a.png\">"}} << false
            << picture;
        QTest::newRow("a relative image alone")
            << Offer{{"text/html", "<img src=\"a.png\">"}, {"text/plain", "words"}} << false
            << Sources{RefusedSource{IntakeProblem::RelativeAddress, u"a.png"_s}};
        QTest::newRow("an address bar")
            << Offer{{"text/plain", address}, {"UTF8_STRING", address}} << false << picture;
        QTest::newRow("Nautilus, files")
            << Offer{{"x-special/gnome-icon-list", "file:///a/b%20c.png\r10:10:1:1\n"},
                   {"text/uri-list", "file:///a/b%20c.png\r\nfile:///a/d\r\n"},
                   {"text/plain", "/a/b c.png\n/a/d"}}
            << false << Sources{LocalSource{u"/a/b c.png"_s}, LocalSource{u"/a/d"_s}};
        QTest::newRow("GNOME's files, copied")
            << Offer{{"x-special/gnome-copied-files", "copy\nfile:///a/%E5%A4%8F.png\nfile:///d"}}
            << false << Sources{LocalSource{u"/a/夏.png"_s}, LocalSource{u"/d"_s}};
        QTest::newRow("Dolphin, files cut") << Offer{{"text/uri-list", "file:///a/b.png\r\n"},
            {"application/x-kde-cutselection", "1"},
            {"application/x-kde4-urilist", "file:///a/b.png\r\n"}, {"text/plain", "/a/b.png"}}
                                            << false << Sources{LocalSource{u"/a/b.png"_s}};
        QTest::newRow("Dolphin, a share")
            << Offer{{"text/uri-list", "smb://nas/a.png\r\n"}} << false
            << Sources{RefusedSource{IntakeProblem::OtherPlace, u"smb://nas/a.png"_s}};
        QTest::newRow("VS Code, files of its tree")
            << Offer{{"text/uri-list", "file:///a/b.png\r\nfile:///a/img"},
                   {"resourceurls", "[\"file:///a/b.png\",\"file:///a/img\"]"},
                   {"codefiles", "[\"/a/b.png\",\"/a/img\"]"}, {"text/plain", "/a/b.png\n/a/img"}}
            << false << Sources{LocalSource{u"/a/b.png"_s}, LocalSource{u"/a/img"_s}};
        QTest::newRow("a terminal, paths")
            << Offer{{"text/plain", "/a/b.png\n/a/夏 天.png\n"}} << false
            << Sources{LocalSource{u"/a/b.png"_s}, LocalSource{u"/a/夏 天.png"_s}};
        QTest::newRow("a spreadsheet's cells")
            << Offer{{"text/html", "<table><tr><td>1</td></tr></table>"}, {"text/plain", "1"},
                   {"image/png", "bytes"}}
            << true << Sources{RefusedSource{IntakeProblem::NotAnAddress, u"1"_s}};
        QTest::newRow("a drawing's source")
            << Offer{{"text/plain", "<svg/>"}} << false
            << Sources{RefusedSource{IntakeProblem::DrawingText, u"<svg/>"_s}};
        QTest::newRow("a drawing program")
            << Offer{{"image/svg+xml", "<svg/>"}} << false << Sources{};
        QTest::newRow("nothing") << Offer{} << false << Sources{};
    }

    void offers()
    {
        QFETCH(Offer, offer);
        QMimeData data;
        for (const auto &[type, content] : offer)
            data.setData(QString::fromLatin1(type), content);
        const DropContents contents = readDrop(data);
        QTEST(contents.bitmap, "bitmap");
        QTEST(contents.sources, "sources");
        if (contents.bitmap) {
            QCOMPARE(contents.count(), 1);
            QVERIFY(contents.refused.isEmpty());
        }
    }

    void nothingOfUse()
    {
        QMimeData data;
        QCOMPARE(dropSentence(readDrop(data), {}), u"Only images can be uploaded."_s);
        data.setText(u"no picture"_s);
        QVERIFY(readDrop(data).isEmpty());
        QCOMPARE(dropSentence(readDrop(data), {}),
            u"This is text, not an image or an address: no picture"_s);
    }

    void saysWhatWasLeftOut()
    {
        Gathered gathered;
        QCOMPARE(leftOutSentence(gathered), QString());
        gathered.folders = {{u"holiday"_s, 3, 0}};
        QCOMPARE(leftOutSentence(gathered), QString());
        gathered.folders = {{u"holiday"_s, 3, 2}, {u"empty"_s, 0, 5}};
        gathered.refused = {{IntakeProblem::FolderNotReadable, u"secret"_s}};
        QCOMPARE(leftOutSentence(gathered),
            u"There are no images in empty. 2 other file(s) in the folders are not images. "
            "The folder secret cannot be read."_s);
        gathered = {};
        gathered.folders = {{u"a"_s, 0, 0}, {u"b"_s, 0, 0}};
        QCOMPARE(leftOutSentence(gathered), u"There are no images in 2 folder(s)."_s);
    }

    void thousandFilesAreQuick()
    {
        QStringList paths;
        for (int i = 0; i < 1000; ++i)
            paths.append(u"/a/照片 %1.%2"_s.arg(QString::number(i), i % 10 ? u"jpg"_s : u"txt"_s));
        QMimeData data;
        data.setUrls(files(paths));
        QElapsedTimer timer;
        timer.start();
        const DropContents contents = readDrop(data);
        // The drop handler has some milliseconds; this bound is for a loaded machine.
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(contents.images, 900);
        QCOMPARE(contents.refused.size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestDropContents)
#include "tst_dropcontents.moc"
