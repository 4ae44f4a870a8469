// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/dropcontents.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
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

} // namespace

class TestDropContents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("taken");
        QTest::newRow("png") << u"/a/b.png"_s << true;
        QTest::newRow("upper case") << u"/a/B.JPG"_s << true;
        QTest::newRow("webp") << u"/a/b.webp"_s << true;
        QTest::newRow("Chinese and blanks") << u"/图片 目录/夏天 的 照片.jpeg"_s << true;
        QTest::newRow("percent and hash") << u"/a/100% #1?.gif"_s << true;
        QTest::newRow("no extension") << u"/a/screenshot"_s << true;
        QTest::newRow("hidden") << u"/a/.cover"_s << true;
        QTest::newRow("unknown extension") << u"/a/b.2024"_s << true;
        QTest::newRow("phone picture, converted later") << u"/a/b.heic"_s << true;
        QTest::newRow("text") << u"/a/b.txt"_s << false;
        QTest::newRow("pdf") << u"/a/报告 final.pdf"_s << false;
        QTest::newRow("program") << u"/a/b.py"_s << false;
        QTest::newRow("drawing") << u"/a/b.svg"_s << false;
        QTest::newRow("packed drawing") << u"/a/b.SVGZ"_s << false;
        QTest::newRow("folder") << u"/a/holiday.png/"_s << false;
    }

    void judgesByName()
    {
        QFETCH(QString, path);
        QFETCH(bool, taken);
        QMimeData data;
        data.setUrls(files({path}));
        const DropContents contents = readDrop(data);
        QCOMPARE(contents.images, taken ? QStringList{path} : QStringList());
        QCOMPARE(contents.isEmpty(), !taken);
        QCOMPARE(refusalSentence(contents).isEmpty(), taken);
        QVERIFY(!contents.remote && !contents.bitmap);
    }

    void saysWhatHappens()
    {
        QMimeData data;
        data.setUrls(files({u"/a/b.png"_s, u"/a/c.png"_s, u"/a/d"_s}));
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 3 image(s)"_s);
        QCOMPARE(dropSentence(readDrop(data), u"Blog %1 & <b>"_s),
            u"Upload 3 image(s) to Blog %1 & <b>"_s);
        QCOMPARE(refusalSentence(readDrop(data)), QString());
    }

    void saysWhatIsRefusedAndWhy()
    {
        QMimeData data;
        data.setUrls(files({u"/a/笔 记.txt"_s}));
        QCOMPARE(dropSentence(readDrop(data), u"Blog"_s), u"笔 记.txt is not an image."_s);
        data.setUrls(files({u"/a/b.png"_s, u"/a/n.txt"_s, u"/a/o.pdf"_s}));
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 1 image(s)"_s);
        QCOMPARE(refusalSentence(readDrop(data)), u"2 file(s) are not images: n.txt and others."_s);
        data.setUrls(files({u"/a/logo.svg"_s}));
        QCOMPARE(dropSentence(readDrop(data), {}), u"logo.svg: the site takes no SVG drawings."_s);
        data.setUrls(files({u"/a/logo.svg"_s, u"/a/n.txt"_s}));
        QCOMPARE(refusalSentence(readDrop(data)),
            u"n.txt is not an image. logo.svg: the site takes no SVG drawings."_s);
        data.setUrls(files({u"/a/logo.svg"_s, u"/a/icon.svg"_s, u"/a/b.png"_s}));
        QCOMPARE(refusalSentence(readDrop(data)),
            u"The site takes no SVG drawings: logo.svg and others."_s);
        data.setUrls(files({u"/a/holiday/"_s}));
        QCOMPARE(
            dropSentence(readDrop(data), {}), u"holiday is a folder: drop the images in it."_s);
    }

    void folderThatExists()
    {
        const QTemporaryDir folder;
        QMimeData data;
        data.setUrls(files({folder.path()}));
        // Nobody looks at the disk during a drag: the row says that it is no file.
        QCOMPARE(readDrop(data).images, QStringList{folder.path()});
    }

    void linksAreNotTaken()
    {
        QMimeData data;
        data.setUrls({QUrl(u"https://example.com/a.png"_s)});
        QVERIFY(readDrop(data).isEmpty());
        QVERIFY(readDrop(data).remote);
        const QString why = u"Links are not taken: save the picture and drop the file."_s;
        QCOMPARE(dropSentence(readDrop(data), {}), why);
        data.setUrls({QUrl(u"https://example.com/a.png"_s), QUrl::fromLocalFile(u"/a/b.png"_s)});
        QCOMPARE(readDrop(data).images, QStringList{u"/a/b.png"_s});
        QCOMPARE(refusalSentence(readDrop(data)), why);
    }

    void pictureWithoutAFile()
    {
        QMimeData data;
        data.setImageData(QImage(2, 2, QImage::Format_RGB32));
        QVERIFY(readDrop(data).bitmap);
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 1 image(s)"_s);
    }

    void pictureOfABrowser()
    {
        QMimeData data;
        data.setUrls({QUrl(u"https://example.com/a.png"_s)});
        data.setHtml(u"<img src='https://example.com/a.png'>"_s);
        data.setImageData(QImage(2, 2, QImage::Format_RGB32));
        QVERIFY(readDrop(data).bitmap);
        QCOMPARE(readDrop(data).count(), 1);
        QCOMPARE(dropSentence(readDrop(data), {}), u"Upload 1 image(s)"_s);
        QCOMPARE(refusalSentence(readDrop(data)), QString());
    }

    void pictureOfAFileIsTheFile()
    {
        QMimeData data;
        data.setUrls(files({u"/a/b.png"_s}));
        data.setImageData(QImage(2, 2, QImage::Format_RGB32));
        QVERIFY(!readDrop(data).bitmap);
        QCOMPARE(readDrop(data).images, QStringList{u"/a/b.png"_s});
    }

    void nothingOfUse()
    {
        QMimeData data;
        QCOMPARE(dropSentence(readDrop(data), {}), u"Only images can be uploaded."_s);
        data.setText(u"/a/b.png"_s);
        QVERIFY(readDrop(data).isEmpty());
        data.setUrls({QUrl(u"file:///"_s)});
        QVERIFY(readDrop(data).isEmpty());
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
        QCOMPARE(contents.images.size(), 900);
        QCOMPARE(contents.refused.size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestDropContents)
#include "tst_dropcontents.moc"
