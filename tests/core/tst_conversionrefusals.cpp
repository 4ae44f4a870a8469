// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversion.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace imgurl;
using namespace conversion;

namespace {

//! A PNG that says it is this large and ends there.
QByteArray lyingPng(quint32 width, quint32 height)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    imagefiles::noise({8, 8}).save(&buffer, "png");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    return png;
}

} // namespace

class TestConversionRefusals : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(target()); }

    void saysWhyNot_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("kind");
        QTest::newRow("missing") << path(u"none"_s) << u"FileMissing"_s;
        QTest::newRow("folder") << folder() << u"NotAFile"_s;
        QTest::newRow("empty") << file(u"empty"_s, {}) << u"FileEmpty"_s;
        QTest::newRow("text") << file(u"text.heic"_s, "only text") << u"NotAnImage"_s;
        QTest::newRow("svg that is no xml")
            << file(u"no.svg"_s, "<svg ><a></b>") << u"ImageDamaged"_s;
        QTest::newRow("svg of nothing")
            << file(u"nothing.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            << u"ImageDamaged"_s;
        QTest::newRow("svg of entities of entities")
            << file(u"lol.svg"_s, lol()) << u"ImageDamaged"_s;
        QTest::newRow("svg too deep") << file(u"deep.svg"_s,
            svg(QByteArray("<g>").repeated(100'000) + QByteArray("</g>").repeated(100'000)))
                                      << u"ImageDamaged"_s;
        QTest::newRow("png of 900 megapixels")
            << file(u"bomb.png"_s, lyingPng(30'000, 30'000)) << u"TooManyPixels"_s;
        QTest::newRow("gif of 900 megapixels")
            << lying(u"a.gif"_s, 6, 30'000) << u"TooManyPixels"_s;
        QTest::newRow("bmp of 900 megapixels") << lyingBmp(30'000) << u"TooManyPixels"_s;
        QTest::newRow("webp of 268 megapixels") // there are no larger ones
            << lying(u"a.webp"_s, 26, 16'383) << u"TooManyPixels"_s;
        QTest::newRow("jpeg of 900 megapixels") << lyingJpeg() << u"TooManyPixels"_s;
        QTest::newRow("avif of 900 megapixels") << lyingHeif(u"a.avif"_s) << u"TooManyPixels"_s;
        QTest::newRow("tiff of 900 megapixels") << lyingTiff(30'000) << u"TooManyPixels"_s;
        QTest::newRow("tiff that lacks most rows") << lyingTiff(9'000) << u"ImageDamaged"_s;
        QTest::newRow("ico of 900 megapixels") << lyingIco(30'000, false) << u"TooManyPixels"_s;
        QTest::newRow("ico that lacks most rows") << lyingIco(4'000, false) << u"ImageDamaged"_s;
        QTest::newRow("ico of a png of 900 megapixels")
            << lyingIco(30'000, true) << u"TooManyPixels"_s;
        QTest::newRow("heic of 900 megapixels") << lyingHeif(u"a.heic"_s) << u"TooManyPixels"_s;
    }

    static QByteArray lol()
    {
        QByteArray rules = "<!ENTITY a \"aaaaaaaaaa\">";
        for (char name = 'b'; name < 'm'; ++name)
            rules += QByteArray("<!ENTITY ") + name + " \""
                + QByteArray("&0;").replace('0', char(name - 1)).repeated(10) + "\">";
        return "<!DOCTYPE svg [" + rules + "]>" + svg("<text>&l;</text>");
    }

    QString lyingTiff(quint32 edge)
    {
        QByteArray content = imagefiles::contentOf(picture(
            u"a.tiff"_s, imagefiles::noise({9, 7}), {u"-define"_s, u"tiff:rows-per-strip=7"_s}));
        const quint32 directory = qFromLittleEndian<quint32>(content.data() + 4);
        for (quint32 i = 0; i < 2; ++i) { // the first two entries, or behind one of another kind
            for (quint32 entry = 0; entry < 4; ++entry) {
                char *at = content.data() + directory + 2 + 12 * entry;
                if (qFromLittleEndian<quint16>(at) != 256 + i)
                    continue;
                qToLittleEndian<quint16>(4, at + 2);
                qToLittleEndian<quint32>(edge, at + 8);
            }
        }
        return file(u"lying%1.tiff"_s.arg(edge), content);
    }

    QString lyingIco(qint32 edge, bool asPng)
    {
        QByteArray content =
            imagefiles::contentOf(picture(u"a.ico"_s, imagefiles::noise({16, 16})));
        if (asPng) {
            const QByteArray png = lyingPng(quint32(edge), quint32(edge));
            content.truncate(22);
            qToLittleEndian<quint32>(quint32(png.size()), content.data() + 14);
            qToLittleEndian<quint32>(22, content.data() + 18);
            content += png;
        } else {
            qToLittleEndian<qint32>(edge, content.data() + 22 + 4);
            qToLittleEndian<qint32>(2 * edge, content.data() + 22 + 8);
        }
        return file(u"lying%1%2.ico"_s.arg(edge).arg(asPng), content);
    }

    //! A picture of 64 by 64 whose width and height are said in 16 bits each.
    QString lying(const QString &name, qsizetype at, quint16 edge)
    {
        QByteArray content = imagefiles::contentOf(picture(name, imagefiles::noise({64, 64})));
        if (content.size() < at + 4)
            return {};
        qToLittleEndian<quint16>(edge, content.data() + at);
        qToLittleEndian<quint16>(edge, content.data() + at + 2);
        return file(u"lying-"_s + name, content);
    }

    QString lyingBmp(qint32 edge)
    {
        QByteArray content = imagefiles::contentOf(picture(u"a.bmp"_s, imagefiles::noise({8, 8})));
        qToLittleEndian<qint32>(edge, content.data() + 18);
        qToLittleEndian<qint32>(edge, content.data() + 22);
        return file(u"lying.bmp"_s, content);
    }

    QString lyingJpeg()
    {
        QByteArray content =
            imagefiles::contentOf(picture(u"a.jpg"_s, imagefiles::noise({64, 64})));
        const qsizetype at = content.indexOf("\xff\xc0");
        if (at < 0)
            return {};
        qToBigEndian<quint16>(30'000, content.data() + at + 5);
        qToBigEndian<quint16>(30'000, content.data() + at + 7);
        return file(u"lying.jpg"_s, content);
    }

    QString lyingHeif(const QString &name)
    {
        QByteArray content = imagefiles::contentOf(picture(name, imagefiles::noise({64, 64})));
        const qsizetype at = content.indexOf("ispe");
        if (at < 0)
            return {};
        qToBigEndian<quint32>(30'000, content.data() + at + 8);
        qToBigEndian<quint32>(30'000, content.data() + at + 12);
        return file(u"lying-"_s + name, content);
    }

    void saysWhyNot()
    {
        QFETCH(QString, source);
        QVERIFY(!source.isEmpty());
        QTEST(outcome(convertImage({source, target()})), "kind");
    }

    void saysWhenThePictureIsCut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("percent");
        for (const auto &name : {u"a.png"_s, u"a.jpg"_s, u"p.jpg"_s, u"a.gif"_s, u"a.webp"_s,
                 u"a.bmp"_s, u"a.ico"_s, u"a.tiff"_s, u"a.heic"_s, u"a.avif"_s, u"a.svg"_s}) {
            for (const int percent : {100, 95, 60, 30})
                QTest::addRow("%s, %d%%", qPrintable(name), percent) << name << percent;
        }
    }

    void saysWhenThePictureIsCut()
    {
        QFETCH(QString, name);
        QFETCH(int, percent);
        const QString whole = name.endsWith(u"svg"_s)
            ? file(name, svg("<rect width=\"20\" height=\"20\"/>"))
            : picture(name, imagefiles::noise({90, 60}),
                name.startsWith(u'p') ? QStringList{u"-interlace"_s, u"JPEG"_s} : QStringList());
        const QByteArray content = imagefiles::contentOf(whole);
        QVERIFY(content.size() > 100);
        const QString source = file(u"cut"_s, content.first(content.size() * percent / 100));
        const QString expected = percent == 100 ? u"done"_s : u"ImageDamaged"_s;
        QCOMPARE(outcome(convertImage({source, target()})), expected);
        QCOMPARE(outcome(convertImage({source, target(), {}, 90, 30})), expected);
    }

    // Its decoder reads in blocks of this length, and meets no end in the last.
    void aJpegThatFillsItsBlocksIsWhole()
    {
        QByteArray content =
            imagefiles::contentOf(picture(u"a.jpg"_s, imagefiles::noise({90, 60})));
        const qsizetype missing = 65536 - content.size();
        QVERIFY(missing > 4 && missing < 65536);
        QByteArray comment("\xff\xfe\0\0", 4);
        qToBigEndian(quint16(missing - 2), comment.data() + 2);
        content.insert(2, comment.leftJustified(missing, 'x'));
        QCOMPARE(content.size() % 4096, 0);
        QCOMPARE(outcome(convertImage({file(u"full.jpg"_s, content), target()})), u"done"_s);
    }

    void saysWhenItCannotWrite()
    {
        const QString source = picture(u"a.bmp"_s, imagefiles::noise({300, 300}));
        QCOMPARE(outcome(convertImage({source, path(u"none/target"_s)})), u"SpoolNotWritable"_s);
        QList<ImageFormat> formats{ImageFormat::Jpeg, ImageFormat::WebP};
#ifndef __SANITIZE_ADDRESS__ // Qt's writer of PNG leaks a row when its device fails
        formats += ImageFormat::Png;
#endif
        for (const auto format : formats)
            QCOMPARE(
                outcome(convertImage({source, u"/dev/full"_s, format})), u"SpoolNotWritable"_s);
    }
};

QTEST_GUILESS_MAIN(TestConversionRefusals)
#include "tst_conversionrefusals.moc"
