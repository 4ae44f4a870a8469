// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversion.h"

#include <QColorSpace>
#include <QTest>

using namespace imgurl;
using namespace conversion;

class TestImageConverter : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(target()); }

    void becomesWhatTheSiteTakes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ImageFormat>("format");
        QTest::addColumn<bool>("exact");
        QTest::newRow("bmp") << u"a.bmp"_s << ImageFormat::Png << true;
        QTest::newRow("ico") << u"a.ico"_s << ImageFormat::Png << true;
        QTest::newRow("tiff") << u"a.tiff"_s << ImageFormat::Png << true;
        QTest::newRow("png") << u"a.png"_s << ImageFormat::Png << true;
        QTest::newRow("gif") << u"a.gif"_s << ImageFormat::Png << true;
        QTest::newRow("jpeg") << u"a.jpg"_s << ImageFormat::Jpeg << false;
        QTest::newRow("webp") << u"a.webp"_s << ImageFormat::WebP << false;
        QTest::newRow("heic") << u"a.heic"_s << ImageFormat::Jpeg << false;
        QTest::newRow("avif") << u"a.avif"_s << ImageFormat::Jpeg << false;
    }

    void becomesWhatTheSiteTakes()
    {
        QFETCH(QString, name);
        QFETCH(ImageFormat, format);
        QFETCH(bool, exact);
        const QImage original = quarters({60, 40});
        const QString source = picture(name, original);
        QVERIFY(!source.isEmpty());
        const QByteArray content = imagefiles::contentOf(source);
        const auto result = convertImage({source, target()});
        QCOMPARE(outcome(result), u"done"_s);
        QCOMPARE(imagefiles::contentOf(source), content);
        const Converted expected{format, {60, 40}, QFileInfo(target()).size()};
        QVERIFY(*result == expected);
        QVERIFY(imagefiles::contentOf(target()).size() > 60);
        QImage image = read(target(), format);
        QCOMPARE(image.size(), QSize(60, 40));
        image.setColorSpace({}); // ImageMagick names that of a PNG
        if (exact)
            QCOMPARE(image.convertToFormat(QImage::Format_RGB32), original);
        QVERIFY(showsQuarters(image, {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
        QCOMPARE(QFile::permissions(target()) & (QFile::ReadGroup | QFile::ReadOther),
            QFile::Permissions());
    }

    void becomesWhatItIsTold_data()
    {
        QTest::addColumn<ImageFormat>("format");
        QTest::newRow("png") << ImageFormat::Png;
        QTest::newRow("jpeg") << ImageFormat::Jpeg;
        QTest::newRow("webp") << ImageFormat::WebP;
    }

    void becomesWhatItIsTold()
    {
        QFETCH(ImageFormat, format);
        QFile old(target());
        QVERIFY(imagefiles::write(target(), QByteArray(500'000, 'x'))); // longer than the new one
        const QString source = picture(u"a.tiff"_s, quarters({60, 40}));
        const auto result = convertImage({source, target(), format});
        QCOMPARE(outcome(result), u"done"_s);
        QCOMPARE(result->format, format);
        QVERIFY(result->size < 400'000);
        QFile written(target());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(readImageHeader(written)->format, format);
    }

    void qualityIsWorthBytes()
    {
        const QString source = path(u"noise.png"_s);
        QVERIFY(imagefiles::noise({200, 200}).save(source));
        for (const auto format : {ImageFormat::Jpeg, ImageFormat::WebP}) {
            const auto low = convertImage({source, target(), format, 20});
            const auto high = convertImage({source, target(), format, 90});
            QVERIFY(low && high);
            QVERIFY2(low->size * 2 < high->size, qPrintable(QString::number(low->size)));
        }
    }

    void takesTheLargestPictureOfAnIcon()
    {
        const QString source = picture(
            u"many.ico"_s, quarters({48, 48}), {u"-define"_s, u"icon:auto-resize=16,48,32"_s});
        const QImage image = converted({source, target()});
        QCOMPARE(image.size(), QSize(48, 48));
        QVERIFY(showsQuarters(image, {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
    }

    void takesAPictureOfAnIconThatIsAPng()
    {
        const QString source = picture(u"a.ico"_s, quarters({256, 256}));
        QVERIFY(imagefiles::contentOf(source).contains("IHDR"));
        const QImage image = converted({source, target()});
        QCOMPARE(image.size(), QSize(256, 256));
        QVERIFY(showsQuarters(image, {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
    }

    void takesTheFirstPage()
    {
        QVERIFY(imagefiles::noise({300, 300}).save(path(u"second.png"_s)));
        const QString source =
            picture(u"pages.tiff"_s, quarters({60, 40}), {path(u"second.png"_s)});
        const QImage image = converted({source, target()});
        QCOMPARE(image.size(), QSize(60, 40));
        QVERIFY(showsQuarters(image, {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
    }

    void neverEnlarges()
    {
        const QString source = picture(u"a.png"_s, quarters({60, 40}));
        QCOMPARE(converted({source, target(), {}, 90, 61}).size(), QSize(60, 40));
        QCOMPARE(converted({source, target(), {}, 90, 59}).size(), QSize(59, 39));
        const QString line = picture(u"line.png"_s, imagefiles::noise({3000, 1}));
        QCOMPARE(converted({line, target(), {}, 90, 100}).size(), QSize(100, 1));
    }

    // Every second pixel white: whoever picks pixels instead of weighing them shows stripes.
    void shrinksSmoothly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("png") << u"a.png"_s;
        QTest::newRow("jpeg") << u"a.jpg"_s;
    }

    void shrinksSmoothly()
    {
        QFETCH(QString, name);
        QImage image(1600, 1200, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, (x + y) % 2 ? 0xffffffff : 0xff000000);
        }
        const QString source = picture(name, image, {u"-quality"_s, u"98"_s});
        const QImage small = converted({source, target(), ImageFormat::Png, 90, 300});
        QCOMPARE(small.size(), QSize(300, 225));
        for (int x = 5; x < 295; ++x)
            QVERIFY(isNear(small.pixelColor(x, 100), QColor(128, 128, 128), 12));
    }

    void carriesNoRemarks_data() { becomesWhatItIsTold_data(); }

    void carriesNoRemarks()
    {
        QFETCH(ImageFormat, format);
        const QString source = path(u"a.png"_s);
        QImage image = quarters({60, 40});
        image.setText(u"Author"_s, u"Xanthippe"_s);
        QVERIFY(image.save(source));
        QVERIFY(imagefiles::contentOf(source).contains("Xanthippe"));
        QVERIFY(!converted({source, target(), format, 90, 50}).isNull());
        QVERIFY(!imagefiles::contentOf(target()).contains("Xanthippe"));
        QVERIFY(!converted({source, target(), format}).isNull());
        QVERIFY(!imagefiles::contentOf(target()).contains("Xanthippe"));
    }

    void takesNamesAsTheyAre()
    {
        const QString source = path(u"--format 日出 \" $x"_s);
        QVERIFY(quarters({20, 20}).save(source, "png"));
        QVERIFY(!converted({source, path(u"-- target"_s)}).isNull());
    }
};

QTEST_GUILESS_MAIN(TestImageConverter)
#include "tst_imageconverter.moc"
