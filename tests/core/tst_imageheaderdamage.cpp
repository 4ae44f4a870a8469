// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headers.h"
#include "probe/regularfile.h"

#include <QTest>

using namespace imgurl;
using namespace headers;

class TestImageHeaderDamage : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    // Cut anywhere, a file gives the whole truth or none.
    void survivesEveryCut_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QImage image = imagefiles::noise(kSize);
        for (const char *format : {"png", "jpg", "bmp", "webp"})
            QTest::newRow(format) << encoded(image, format);
        QTest::newRow("gif") << converted(u"a.gif"_s);
        QTest::newRow("ico") << converted(u"a.ico"_s);
        QTest::newRow("jpeg with EXIF")
            << imagefiles::withOrientation(encoded(image, "jpg"), 6, true);
    }

    void survivesEveryCut()
    {
        QFETCH(QByteArray, content);
        QVERIFY(!content.isEmpty());
        bool seen = false;
        for (qsizetype length = 0; length <= content.size(); ++length) {
            const auto header = headerOf(content.first(length));
            QVERIFY2(header.has_value() || !seen, "more of the file told less");
            if (header)
                QCOMPARE(header->storedSize, kSize);
            seen = header.has_value();
        }
        QVERIFY(seen);
    }

    // Here a cut may tell the format and no size yet.
    void survivesEveryCutOfABox_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("tiff") << converted(u"a.tiff"_s);
        QTest::newRow("heic") << heif(false, kSize);
        QTest::newRow("avif") << heif(true, kSize);
    }

    void survivesEveryCutOfABox()
    {
        QFETCH(QByteArray, content);
        QVERIFY(!content.isEmpty());
        int formats = 0;
        for (qsizetype length = 0; length <= content.size(); ++length) {
            const auto header = headerOf(content.first(length));
            formats += header.has_value();
            if (header && !header->storedSize.isEmpty())
                QCOMPARE(header->storedSize, kSize);
        }
        QVERIFY(formats > 100);
        QCOMPARE(headerOf(content)->storedSize, kSize);
    }

    void survivesEveryChangedByteOfABox_data() { survivesEveryCutOfABox_data(); }

    void survivesEveryChangedByteOfABox()
    {
        QFETCH(QByteArray, content);
        int readable = 0;
        for (qsizetype at = 0; at < content.size(); ++at) {
            for (const char value : {'\0', '\x7f', '\xff'}) {
                QByteArray changed = content;
                changed[at] = value;
                const auto header = headerOf(changed);
                readable += header.has_value();
                if (header)
                    QVERIFY(header->orientation >= 1 && header->orientation <= 8);
            }
        }
        QVERIFY(readable > 0);
    }

    void aTiffWithoutItsDirectoryIsADamagedOne()
    {
        QByteArray content = converted(u"a.tiff"_s);
        const auto header = headerOf(content.first(100));
        QVERIFY(header);
        QCOMPARE(header->format, ImageFormat::Tiff);
        QVERIFY(header->storedSize.isEmpty());
    }

    void survivesEveryChangedByte()
    {
        const QByteArray jpeg =
            imagefiles::withOrientation(encoded(imagefiles::noise(kSize), "jpg"), 6, false);
        int readable = 0;
        for (qsizetype at = 0; at < qMin<qsizetype>(jpeg.size(), 700); ++at) {
            for (const char value : {'\0', '\x7f', '\xff'}) {
                QByteArray changed = jpeg;
                changed[at] = value;
                const auto header = headerOf(changed);
                readable += header.has_value();
                if (header)
                    QVERIFY(header->orientation >= 1 && header->orientation <= 8);
            }
        }
        QVERIFY(readable > 0);
    }

    // Qt's own reader goes through all the frames of a GIF to tell its size.
    void readsNoMoreThanTheHeader()
    {
        const QImage image = imagefiles::noise(kSize);
        for (const QByteArray &head : {converted(u"a.gif"_s), encoded(image, "png"),
                 encoded(image, "jpg"), encoded(image, "webp"), encoded(image, "bmp")}) {
            QVERIFY(!head.isEmpty());
            const QString file = path(u"long"_s);
            QVERIFY(imagefiles::write(file, head + QByteArray(4'000'000, 'x')));
            int reads = 0;
            RegularFile source(file, [&reads] {
                ++reads;
                return false;
            });
            QVERIFY(source.openExisting());
            QVERIFY(readImageHeader(source));
            QVERIFY2(reads >= 1 && reads <= 4, qPrintable(QString::number(reads)));
        }
    }
};

QTEST_GUILESS_MAIN(TestImageHeaderDamage)
#include "tst_imageheaderdamage.moc"
