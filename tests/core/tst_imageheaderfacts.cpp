// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headers.h"
#include "probe/icoheader.h"

#include <QImageReader>
#include <QTest>

using namespace imgurl;
using namespace headers;

class TestImageHeaderFacts : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void tellsAProgressiveJpeg()
    {
        const auto header = headerOf(converted(u"p.jpg"_s, {u"-interlace"_s, u"JPEG"_s}));
        QVERIFY(header);
        QVERIFY(header->progressive);
        QCOMPARE(header->storedSize, kSize);
    }

    void appliesTheOrientationAsQtDoes_data()
    {
        QTest::addColumn<quint16>("orientation");
        QTest::addColumn<bool>("bigEndian");
        for (quint16 orientation = 0; orientation <= 9; ++orientation) {
            QTest::addRow("%d, little endian", orientation) << orientation << false;
            QTest::addRow("%d, big endian", orientation) << orientation << true;
        }
    }

    void appliesTheOrientationAsQtDoes()
    {
        QFETCH(quint16, orientation);
        QFETCH(bool, bigEndian);
        const QByteArray jpeg = imagefiles::withOrientation(
            encoded(imagefiles::noise(kSize), "jpg"), orientation, bigEndian);
        const auto header = headerOf(jpeg);
        QVERIFY(header);
        QCOMPARE(header->storedSize, kSize);
        QCOMPARE(header->orientation, orientation >= 1 && orientation <= 8 ? orientation : 1);

        QBuffer buffer;
        buffer.setData(jpeg);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        QCOMPARE(header->pixelSize(), reader.read().size());
    }

    void turnsAHeicAsItsBoxSays()
    {
        QByteArray content = heif(false, {64, 32});
        QCOMPARE(headerOf(content)->pixelSize(), QSize(64, 32));
        // The box of the channels' depths is as good a place as any for one of a turn.
        const qsizetype at = content.indexOf("pixi");
        QVERIFY(at > 0);
        content.replace(at, 5, QByteArray("irot\1", 5));
        const auto header = headerOf(content);
        QVERIFY(header);
        QCOMPARE(header->pixelSize(), QSize(32, 64));
    }

    void readsTheOrientationOfATiff()
    {
        const auto header = headerOf(tiffOf({{256, 160}, {257, 120}, {274, 6}}));
        QVERIFY(header);
        QCOMPARE(header->orientation, 6);
        QCOMPARE(header->pixelSize(), QSize(120, 160));
        QCOMPARE(headerOf(tiffOf({{256, 160}, {257, 120}, {274, 9}}))->orientation, 1);
    }

    void findsTheLargestPictureOfAnIcon()
    {
        QByteArray content =
            converted(u"many.ico"_s, {u"-define"_s, u"icon:auto-resize=16,48,32"_s});
        QCOMPARE(headerOf(content)->storedSize, QSize(48, 48));
        QBuffer buffer(&content);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto entry = largestIcoEntry(buffer);
        QVERIFY(entry);
        QCOMPARE(entry->index, 1);
        QVERIFY(entry->offset + entry->length <= content.size());
    }

    void tellsWhatMoves_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("moves");
        QTest::newRow("gif of two") << animation(u"two.gif"_s) << true;
        QTest::newRow("gif of one") << converted(u"one.gif"_s) << false;
        QTest::newRow("gif of one with a comment")
            << converted(u"c.gif"_s, {u"-set"_s, u"comment"_s, QString(700, u'c')}) << false;
        QTest::newRow("webp of two") << animation(u"two.webp"_s) << true;
        QTest::newRow("webp of one") << converted(u"one.webp"_s) << false;
        const QByteArray png = encoded(imagefiles::noise(kSize), "png");
        QByteArray moving = png;
        moving.insert(33,
            QByteArray("\0\0\0\x8"
                       "acTL\0\0\0\2\0\0\0\0crc0",
                20));
        QTest::newRow("png") << png << false;
        QTest::newRow("png of two") << moving << true;
        QTest::newRow("png that says so too late") << QByteArray(png).insert(png.size() - 12,
            QByteArray("\0\0\0\x8"
                       "acTL\0\0\0\2\0\0\0\0crc0",
                20)) << false;
        QTest::newRow("jpeg") << encoded(imagefiles::noise(kSize), "jpg") << false;
        QTest::newRow("heic") << heif(false, kSize) << false;
    }

    void tellsWhatMoves()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, moves);
        const auto header = headerOf(content);
        QVERIFY(header);
        QCOMPARE(header->animated, moves);
        for (qsizetype length = 0; length < content.size(); ++length) {
            const auto cut = headerOf(content.first(length));
            QVERIFY(!cut || !cut->animated || moves);
        }
    }

    void tellsWhatIsOpaque_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("opaque");
        const QStringList half{
            u"-alpha"_s, u"set"_s, u"-channel"_s, u"A"_s, u"-evaluate"_s, u"set"_s, u"50%"_s};
        QTest::newRow("jpeg") << converted(u"a.jpg"_s) << true;
        QTest::newRow("png") << converted(u"png24:a.png"_s) << true;
        QTest::newRow("png with alpha") << converted(u"png32:b.png"_s, half) << false;
        QTest::newRow("palette") << converted(u"png8:c.png"_s) << true;
        QTest::newRow("palette with alpha") << converted(
            u"png8:d.png"_s, {u"-transparent"_s, u"black"_s, u"-alpha"_s, u"transparent"_s})
                                            << false;
        QTest::newRow("webp") << converted(u"a.webp"_s) << true;
        QTest::newRow("webp with alpha") << converted(u"b.webp"_s, half) << false;
        const QStringList lossless{u"-define"_s, u"webp:lossless=true"_s};
        QTest::newRow("lossless webp") << converted(u"c.webp"_s, lossless) << true;
        QTest::newRow("lossless webp with alpha")
            << converted(u"d.webp"_s, lossless + half) << false;
        QTest::newRow("gif") << converted(u"a.gif"_s) << false;
        QTest::newRow("heic") << heif(false, kSize) << true;
        QTest::newRow("avif") << heif(true, kSize) << true;
        QTest::newRow("heic with alpha") << heif(false, kSize, true) << false;
        QTest::newRow("avif with alpha") << heif(true, kSize, true) << false;
    }

    void tellsWhatIsOpaque()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, opaque);
        const auto header = headerOf(content);
        QVERIFY(header);
        QCOMPARE(!header->mayBeTransparent, opaque);
    }
};

QTEST_GUILESS_MAIN(TestImageHeaderFacts)
#include "tst_imageheaderfacts.moc"
