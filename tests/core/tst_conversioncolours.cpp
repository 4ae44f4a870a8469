// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversion.h"

#include <QColorSpace>
#include <QTest>

using namespace imgurl;
using namespace conversion;

class TestConversionColours : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(target()); }

    void keepsTransparency_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("alpha");
        QTest::addColumn<ImageFormat>("format");
        QTest::newRow("heic") << u"a.heic"_s << 128 << ImageFormat::Png;
        QTest::newRow("avif") << u"a.avif"_s << 128 << ImageFormat::Png;
        QTest::newRow("tiff") << u"a.tiff"_s << 128 << ImageFormat::Png;
        QTest::newRow("ico") << u"a.ico"_s << 128 << ImageFormat::Png;
        QTest::newRow("heic, not used") << u"a.heic"_s << 255 << ImageFormat::Jpeg;
        QTest::newRow("avif, not used") << u"a.avif"_s << 255 << ImageFormat::Jpeg;
    }

    void keepsTransparency()
    {
        QFETCH(QString, name);
        QFETCH(int, alpha);
        QFETCH(ImageFormat, format);
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(QColor(200, 40, 60, alpha));
        const QString source = picture(name, image);
        QVERIFY(!source.isEmpty());
        const auto result = convertImage({source, target()});
        QCOMPARE(outcome(result), u"done"_s);
        QCOMPARE(result->format, format);
        const QColor pixel = read(target(), format).pixelColor(30, 30);
        QVERIFY2(
            isNear(pixel, QColor(200, 40, 60, alpha), 8), qPrintable(pixel.name(QColor::HexArgb)));
    }

    void aSingleTransparentPixelCounts()
    {
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(Qt::red);
        for (int i = 0; i < 4; ++i)
            image.setPixel(60 + i % 2, 60 + i / 2, 0x00ffffff);
        const auto result = convertImage({picture(u"a.heic"_s, image), target()});
        QVERIFY(result);
        QCOMPARE(result->format, ImageFormat::Png);
    }

    void aJpegOfSomethingTransparentIsOnWhite_data()
    {
        QTest::addColumn<QString>("as");
        QTest::addColumn<int>("colourType"); // as the PNG says it
        QTest::newRow("eight bits") << u"png32:"_s << 6;
        QTest::newRow("sixteen bits") << u"png64:"_s << 6;
        QTest::newRow("palette") << u"png8:"_s << 3;
    }

    void aJpegOfSomethingTransparentIsOnWhite()
    {
        QFETCH(QString, as);
        QFETCH(int, colourType);
        QImage image(40, 40, QImage::Format_ARGB32);
        image.fill(QColor(0, 0, 0, 0));
        for (int x = 0; x < 20; ++x) {
            for (int y = 0; y < 40; ++y)
                image.setPixelColor(x, y, Qt::red);
        }
        QVERIFY(image.save(path(u"source.png"_s)));
        QVERIFY(imagefiles::convert({path(u"source.png"_s), as + path(u"a.png"_s)}));
        QCOMPARE(imagefiles::contentOf(path(u"a.png"_s)).at(25), colourType);
        for (const int longestEdge : {0, 20}) {
            const QImage flat =
                converted({path(u"a.png"_s), target(), ImageFormat::Jpeg, 90, longestEdge});
            QVERIFY(isNear(flat.pixelColor(flat.width() * 3 / 4, 10), Qt::white, 3));
            QVERIFY(isNear(flat.pixelColor(flat.width() / 4, 10), Qt::red, 6));
        }
    }

    void readsTenBits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("heic") << u"a.heic"_s;
        QTest::newRow("avif") << u"a.avif"_s;
    }

    void readsTenBits()
    {
        QFETCH(QString, name);
        const QImage deep = quarters({128, 64}).convertToFormat(QImage::Format_RGBX64);
        const QString source = picture(name, deep, {u"-b"_s, u"10"_s, u"-p"_s, u"chroma=422"_s});
        const QByteArray content = imagefiles::contentOf(source);
        const qsizetype depths = content.indexOf("pixi");
        QVERIFY(depths > 0);
        QCOMPARE(content.sliced(depths + 8, 4), QByteArray("\3\12\12\12"));
        const QImage image = converted({source, target()});
        QCOMPARE(image.size(), QSize(128, 64));
        QVERIFY(showsQuarters(image, {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
    }

    void knowsFourInksOfATiff()
    {
        const QString source =
            picture(u"a.tiff"_s, quarters({200, 200}), {u"-colorspace"_s, u"CMYK"_s});
        const QImage image = converted({source, target()});
        QCOMPARE(image.size(), QSize(200, 200));
        QVERIFY(showsQuarters(image, {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
    }

    void keepsTheColourProfile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ImageFormat>("format");
        for (const auto &name :
            {u"a.png"_s, u"a.jpg"_s, u"a.tiff"_s, u"a.webp"_s, u"a.heic"_s, u"a.avif"_s}) {
            for (const auto format : {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP})
                QTest::addRow("%s, %s", qPrintable(name), extension(format).constData())
                    << name << format;
        }
    }

    void keepsTheColourProfile()
    {
        QFETCH(QString, name);
        QFETCH(ImageFormat, format);
        QImage image = quarters({200, 200});
        image.setColorSpace(QColorSpace::AdobeRgb);
        const QString source = picture(name, image);
        QVERIFY(!source.isEmpty());
        const QImage small = converted({source, target(), format, 90, 100});
        QCOMPARE(small.colorSpace(), QColorSpace(QColorSpace::AdobeRgb));
        // Only named: its numbers are not changed.
        QVERIFY(showsQuarters(small, {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
    }

    void neverNamesAProfileOfOtherChannels_data()
    {
        QTest::addColumn<ImageFormat>("format");
        QTest::newRow("jpeg") << ImageFormat::Jpeg;
        QTest::newRow("png") << ImageFormat::Png;
    }

    void neverNamesAProfileOfOtherChannels()
    {
        QFETCH(ImageFormat, format);
        const QString profile = u"/usr/share/color/icc/ghostscript/default_cmyk.icc"_s;
        QStringList options{u"-colorspace"_s, u"CMYK"_s};
        if (QFileInfo::exists(profile))
            options += {u"-profile"_s, profile};
        const QString source = picture(u"cmyk.jpg"_s, quarters({200, 200}), options);
        const QString plain = path(u"plain.png"_s);
        QVERIFY(imagefiles::convert({source, u"-strip"_s, u"-colorspace"_s, u"sRGB"_s, plain}));
        const QImage reference(plain);
        const QImage image = converted({source, target(), format});
        QCOMPARE(image.size(), reference.size());
        QVERIFY(showsQuarters(image,
            {reference.pixelColor(50, 50), reference.pixelColor(150, 50),
                reference.pixelColor(50, 150), reference.pixelColor(150, 150)}));
        QVERIFY(!imagefiles::contentOf(target()).contains("CMYK"));
    }

    void keepsSixteenBits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("longestEdge");
        QTest::newRow("tiff") << u"a.tiff"_s << 0;
        QTest::newRow("png") << u"a.png"_s << 0;
        QTest::newRow("png, shrunk") << u"a.png"_s << 100;
    }

    void keepsSixteenBits()
    {
        QFETCH(QString, name);
        QFETCH(int, longestEdge);
        QImage image(200, 200, QImage::Format_RGBX64);
        image.fill(QColor::fromRgba64(0x1234, 0x5678, 0x9abc));
        const QString source = picture(name, image);
        const QImage result = converted({source, target(), {}, 90, longestEdge});
        const QRgba64 pixel = result.pixelColor(50, 50).rgba64();
        QVERIFY(qAbs(pixel.red() - 0x1234) <= 4);
        QVERIFY(qAbs(pixel.green() - 0x5678) <= 4);
        QVERIFY(qAbs(pixel.blue() - 0x9abc) <= 4);
    }
};

QTEST_GUILESS_MAIN(TestConversionColours)
#include "tst_conversioncolours.moc"
