// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/imageheader.h"

#include "imagefiles.h"
#include "probe/regularfile.h"

#include <QBuffer>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(37, 21);

std::optional<ImageHeader> headerOf(QByteArray content)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    return readImageHeader(buffer);
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return content;
}

} // namespace

class TestImageHeader : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    //! `name` may begin with ImageMagick's name of a format, as in "bmp2:a.bmp".
    QByteArray converted(const QString &name, const QStringList &options = {})
    {
        const QString source = m_dir.filePath(u"source.png"_s);
        const QString target = m_dir.filePath(name.section(u':', -1));
        const QString prefix = name.left(name.indexOf(u':') + 1);
        if (!imagefiles::noise(kSize).save(source)
            || !imagefiles::convert(QStringList{source} + options + QStringList{prefix + target}))
            return {};
        return imagefiles::contentOf(target);
    }

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
                 ImageFormat::WebP, ImageFormat::Bmp})
            QVERIFY(QImageReader::supportedImageFormats().contains(extension(format)));
    }

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

    void refusesWhatIsNoImageOfTheSite_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("This is a text of some length, and no image at all.");
        QTest::newRow("text that begins like a bitmap")
            << QByteArray("BMW makes cars, and this is no bitmap of one of them.");
        QTest::newRow("svg") << QByteArray(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>");
        QTest::newRow("tiff") << converted(u"a.tiff"_s);
        QTest::newRow("ico") << converted(u"a.ico"_s);
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0mif1heic",
            24);
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

    // Cut anywhere, a file gives the whole truth or none.
    void survivesEveryCut_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QImage image = imagefiles::noise(kSize);
        for (const char *format : {"png", "jpg", "bmp", "webp"})
            QTest::newRow(format) << encoded(image, format);
        QTest::newRow("gif") << converted(u"a.gif"_s);
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
            const QString path = m_dir.filePath(u"long"_s);
            QVERIFY(imagefiles::write(path, head + QByteArray(4'000'000, 'x')));
            int reads = 0;
            RegularFile file(path, [&reads] {
                ++reads;
                return false;
            });
            QVERIFY(file.openExisting());
            QVERIFY(readImageHeader(file));
            QVERIFY2(reads >= 1 && reads <= 4, qPrintable(QString::number(reads)));
        }
    }
};

QTEST_GUILESS_MAIN(TestImageHeader)
#include "tst_imageheader.moc"
