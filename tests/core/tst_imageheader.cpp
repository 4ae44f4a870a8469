// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headers.h"

#include <QImageReader>
#include <QStringEncoder>
#include <QTest>

using namespace imgurl;
using namespace headers;

namespace {

QByteArray inUtf16(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(
        encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class TestImageHeader : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void readsEachFormat_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ImageFormat>("format");
        const QImage image = imagefiles::noise(kSize);
        QTest::newRow("png") << encoded(image, "png") << ImageFormat::Png;
        QTest::newRow("jpeg") << encoded(image, "jpg") << ImageFormat::Jpeg;
        QTest::newRow("bmp") << encoded(image, "bmp") << ImageFormat::Bmp;
        QTest::newRow("webp") << encoded(image, "webp") << ImageFormat::WebP;
        QTest::newRow("gif") << converted(u"a.gif"_s) << ImageFormat::Gif;
        QTest::newRow("gif 87") << converted(u"gif87:a87.gif"_s) << ImageFormat::Gif;
        QTest::newRow("webp, lossless")
            << converted(u"l.webp"_s, {u"-define"_s, u"webp:lossless=true"_s}) << ImageFormat::WebP;
        QTest::newRow("webp, extended") << converted(u"x.webp"_s,
            {u"-alpha"_s, u"set"_s, u"-channel"_s, u"A"_s, u"-evaluate"_s, u"set"_s, u"50%"_s})
                                        << ImageFormat::WebP;
        QTest::newRow("bmp 2") << converted(u"bmp2:2.bmp"_s) << ImageFormat::Bmp;
        QTest::newRow("bmp 3") << converted(u"bmp3:3.bmp"_s) << ImageFormat::Bmp;
        QTest::newRow("png, interlaced")
            << converted(u"i.png"_s, {u"-interlace"_s, u"PNG"_s}) << ImageFormat::Png;
        QTest::newRow("jpeg, grey")
            << converted(u"g.jpg"_s, {u"-colorspace"_s, u"Gray"_s}) << ImageFormat::Jpeg;
        QTest::newRow("jpeg, with restart markers")
            << converted(u"r.jpg"_s, {u"-define"_s, u"jpeg:restart-interval=4"_s})
            << ImageFormat::Jpeg;
        QTest::newRow("tiff") << converted(u"a.tiff"_s) << ImageFormat::Tiff;
        QTest::newRow("tiff, big endian")
            << converted(u"b.tiff"_s, {u"-endian"_s, u"MSB"_s}) << ImageFormat::Tiff;
        QTest::newRow("big tiff") << converted(u"tiff64:c.tiff"_s) << ImageFormat::Tiff;
        QTest::newRow("ico") << converted(u"a.ico"_s) << ImageFormat::Ico;
        QTest::newRow("heic, cropped to an odd size") << heif(false, kSize) << ImageFormat::Heic;
        QTest::newRow("avif") << heif(true, kSize) << ImageFormat::Avif;
    }

    void readsEachFormat()
    {
        QFETCH(QByteArray, content);
        QFETCH(ImageFormat, format);
        QVERIFY(!content.isEmpty());
        const auto header = headerOf(content);
        QVERIFY(header);
        QCOMPARE(header->format, format);
        QCOMPARE(header->storedSize, kSize);
        QCOMPARE(header->pixelSize(), kSize);
        QVERIFY(!header->progressive);
    }

    void namesFitEachOther()
    {
        QCOMPARE(contentType(ImageFormat::Jpeg), "image/jpeg");
        QCOMPARE(extension(ImageFormat::Jpeg), "jpg");
        for (const auto format : {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif,
                 ImageFormat::WebP, ImageFormat::Bmp, ImageFormat::Ico, ImageFormat::Tiff})
            QVERIFY(QImageReader::supportedImageFormats().contains(extension(format)));
        QCOMPARE(contentType(ImageFormat::Svg), "image/svg+xml");
        QCOMPARE(extension(ImageFormat::Heic), "heic");
        QCOMPARE(contentType(ImageFormat::Avif), "image/avif");
    }

    void refusesWhatIsNoImageOfTheSite_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("This is a text of some length, and no image at all.");
        QTest::newRow("text that begins like a bitmap")
            << QByteArray("BMW makes cars, and this is no bitmap of one of them.");
        QTest::newRow("html with a drawing")
            << QByteArray("<!DOCTYPE html><html><body><svg width=\"9\"></svg></body></html>");
        QTest::newRow("html that is a drawing")
            << QByteArray("<!DOCTYPE html><svg width=\"9\"></svg>");
        QTest::newRow("html without a doctype") << QByteArray("<html><svg></svg></html>");
        QTest::newRow("a name that goes on") << QByteArray("<svgfoo></svgfoo>");
        QTest::newRow("a drawing in a comment") << QByteArray("<!-- <svg></svg> --><p></p>");
        QTest::newRow("a drawing in text") << QByteArray("see <svg></svg>");
        QTest::newRow("a comment without an end") << QByteArray("<!-- <svg></svg>");
        QTest::newRow("a drawing too far in")
            << "<!--" + QByteArray(70'000, 'x') + "--><svg></svg>";
        QTest::newRow("a video") << QByteArray("\0\0\0\x18"
                                               "ftypisom\0\0\0\0isommp42",
            24);
        QTest::newRow("a video of a version that looks like a brand")
            << QByteArray("\0\0\0\x18"
                          "ftypisomheicisommp42",
                   24);
        QTest::newRow("cursor") << icoOf(2, 1, 32, 4, 22);
        QTest::newRow("icon of many planes") << icoOf(1, 7, 32, 4, 22);
        QTest::newRow("icon of an empty picture") << icoOf(1, 1, 32, 0, 22);
        QTest::newRow("icon of a picture in its directory") << icoOf(1, 1, 32, 4, 10);
        QTest::newRow("icon of no picture") << QByteArray("\0\0\1\0\0\0", 6);
        QTest::newRow("raw picture behind its thumbnail")
            << tiffOf({{254, 1}, {256, 160}, {257, 120}});
        QTest::newRow("dng") << tiffOf({{254, 0}, {256, 160}, {257, 120}, {50706, 0x104}});
        QTest::newRow("tiff without a height") << tiffOf({{256, 160}, {274, 1}});
        QTest::newRow("cr2") << QByteArray("II*\0\x10\0\0\0CR\2\0\0\0\0\0", 16);
        QTest::newRow("wav") << QByteArray("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0", 24);
        QTest::newRow("webp of an unknown kind")
            << QByteArray("RIFF\x24\0\0\0WEBPVP9Z\x10\0\0\0\1\0\1\0\1\0\1\0\1\0\1\0", 32);
        QTest::newRow("png without a header") << QByteArray("\x89PNG\r\n\x1a\n"
                                                            "0000IDAT00000000000000000",
            33);
        QTest::newRow("jpeg without a frame") << QByteArray("\xff\xd8\xff\xd9", 4);
        QTest::newRow("jpeg that starts with its scan")
            << QByteArray("\xff\xd8\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0", 16);
        QTest::newRow("jpeg of nothing but fill") << "\xff\xd8" + QByteArray(9000, '\xff');
        QTest::newRow("jpeg with a segment shorter than its length")
            << QByteArray("\xff\xd8\xff\xe0\0\0\xff\xe1\0\1", 10);
    }

    void refusesWhatIsNoImageOfTheSite()
    {
        QFETCH(QByteArray, content);
        if (qstrcmp(QTest::currentDataTag(), "nothing") != 0)
            QVERIFY(!content.isEmpty());
        QVERIFY(!headerOf(content));
    }

    void knowsADrawing_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        QTest::newRow("bare") << svg;
        QTest::newRow("no attributes") << QByteArray("<svg></svg>");
        QTest::newRow("prefix") << QByteArray(
            "<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("white space") << "\n\t " + svg;
        QTest::newRow("declaration") << "<?xml version=\"1.0\"?>\n" + svg;
        QTest::newRow("all of it") << "\xef\xbb\xbf<?xml version=\"1.0\"?><!-- <p> --><?a b?>"
                                      "<!DOCTYPE svg PUBLIC \"-//W3C\" \"http://w3.org/svg.dtd\" "
                                      "[ <!ENTITY a \"<b>\"> ]>\n"
                + svg;
        QTest::newRow("doctype") << "<!DOCTYPE svg>" + svg;
        QTest::newRow("a long comment") << "<!--" + QByteArray(60'000, 'x') + "-->" + svg;
        const QString text = QString::fromLatin1(svg);
        QTest::newRow("utf-16, little") << inUtf16(text, QStringConverter::Utf16LE, true);
        QTest::newRow("utf-16, big") << inUtf16(text, QStringConverter::Utf16BE, true);
        QTest::newRow("utf-16, no mark") << inUtf16(text, QStringConverter::Utf16LE, false);
    }

    void knowsADrawing()
    {
        QFETCH(QByteArray, content);
        const auto header = headerOf(content);
        QVERIFY(header);
        QCOMPARE(header->format, ImageFormat::Svg);
        QVERIFY(header->storedSize.isEmpty());
    }

    void knowsTheBrandsOfHeif_data()
    {
        QTest::addColumn<QByteArray>("brands");
        QTest::addColumn<ImageFormat>("format");
        for (const char *brand : {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"})
            QTest::newRow(brand) << QByteArray(brand) + "0000miaf" << ImageFormat::Heic;
        QTest::newRow("avif") << QByteArray("avif0000mif1") << ImageFormat::Avif;
        QTest::newRow("avis") << QByteArray("avis0000msf1") << ImageFormat::Avif;
        QTest::newRow("avif, compatible") << QByteArray("mif10000avif") << ImageFormat::Avif;
        QTest::newRow("heic, compatible") << QByteArray("mif10000heic") << ImageFormat::Heic;
    }

    void knowsTheBrandsOfHeif()
    {
        QFETCH(QByteArray, brands);
        QFETCH(ImageFormat, format);
        const auto header = headerOf("\0\0\0\x14"
                                     "ftyp"_ba
            + brands);
        QVERIFY(header);
        QCOMPARE(header->format, format);
        QVERIFY(header->storedSize.isEmpty());
    }

    void sendsWhatBrowsersShow()
    {
        for (const auto format :
            {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP})
            QVERIFY(goesAsItIs(format));
        for (const auto format : {ImageFormat::Bmp, ImageFormat::Ico, ImageFormat::Tiff,
                 ImageFormat::Svg, ImageFormat::Heic, ImageFormat::Avif})
            QVERIFY(!goesAsItIs(format));
    }
};

QTEST_GUILESS_MAIN(TestImageHeader)
#include "tst_imageheader.moc"
