// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadatafiles.h"

#include <zlib.h>

using namespace imgurl;
using namespace metadatafiles;

namespace {

constexpr MetadataParts kLocation = MetadataPart::Location;
constexpr MetadataParts kOther = MetadataPart::Other;
constexpr MetadataParts kAppended = MetadataPart::Appended;

constexpr qsizetype kBehindHeader = 33; // the signature and IHDR

QByteArray big(quint32 number)
{
    number = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

quint32 sumOf(const QByteArray &bytes)
{
    return static_cast<quint32>(::crc32(
        0, reinterpret_cast<const Bytef *>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return big(static_cast<quint32>(data.size())) + type + data + big(sumOf(type + data));
}

QByteArray withChunk(const QByteArray &png, const QByteArray &type, const QByteArray &data)
{
    return png.first(kBehindHeader) + chunk(type, data) + png.sliced(kBehindHeader);
}

//! The types of the chunks; one with a wrong checksum has an exclamation mark.
QByteArrayList chunksOf(const QString &path)
{
    const QByteArray png = imagefiles::contentOf(path);
    QByteArrayList types;
    for (qsizetype at = 8; at + 12 <= png.size();) {
        const qsizetype size = qFromBigEndian<quint32>(png.constData() + at);
        const QByteArray body = png.mid(at + 4, 4 + size);
        types += body.first(4) + (png.mid(at + 8 + size, 4) == big(sumOf(body)) ? "" : "!");
        at += 12 + size;
    }
    return types;
}

//! As ImageMagick has it.
QByteArray rawProfile(const QByteArray &name, const QByteArray &profile, qsizetype size)
{
    return '\n' + name + "\n    " + QByteArray::number(size) + '\n' + profile.toHex() + '\n';
}

//! Frames, delays and pixels, by ImageMagick.
QByteArray framesOf(const QString &path)
{
    QProcess process;
    process.start(u"convert"_s, {path, u"-coalesce"_s, u"-format"_s, u"%# %T\n"_s, u"info:"_s});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class TestMetadataPng : public QObject {
    Q_OBJECT

private:
    Folder m_folder;

    QByteArray plainPng() { return imagefiles::contentOf(m_folder.picture(u"plain.png"_s)); }

private Q_SLOTS:
    void takesThePlaceOutOfAPng()
    {
        const QString source = m_folder.picture(u"place.png"_s);
        exiftool(placesEverywhere()
            + QStringList{u"-Orientation#=6"_s, u"-PNG:Comment=plain words"_s,
                u"-overwrite_original"_s, source});
        QVERIFY(tellsPlace(told(source)) && chunksOf(source).contains("eXIf"));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation);
        const QByteArray rest = told(target);
        QVERIFY2(!tellsPlace(rest), rest.constData());
        QVERIFY(!imagefiles::contentOf(target).contains(kTown));
        for (const char *kept : {"Maker", "Ann", "A rock", "plain words", "Rating"})
            QVERIFY2(rest.contains(kept), kept);
        QCOMPARE(exiftool({u"-s3"_s, u"-n"_s, u"-Orientation"_s, target}), "6\n");
        QCOMPARE(chunksOf(target), chunksOf(source));
        comparePixels(source, target);
        compareProfile(source, target);
        QCOMPARE(newWarnings(source, target), "");
        QVERIFY(imagefiles::convert({u"-regard-warnings"_s, target, u"null:"_s}));
    }

    void takesEverythingOutOfAPng()
    {
        const QString source = m_folder.path(u"deep.png"_s);
        QVERIFY(imagefiles::convert({m_folder.picture(u"rgb.png"_s), u"-depth"_s, u"16"_s,
            u"-evaluate"_s, u"multiply"_s, u"0.7"_s, u"-density"_s, u"300"_s, source}));
        exiftool(placesEverywhere()
            + QStringList{u"-Orientation#=3"_s, u"-PNG:Comment=plain words"_s,
                u"-overwrite_original"_s, source});
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveAll), kLocation | kOther);
        for (const QByteArray &type : chunksOf(target)) {
            QVERIFY2(QByteArrayList({"IHDR", "gAMA", "cHRM", "sRGB", "iCCP", "bKGD", "pHYs", "eXIf",
                                        "IDAT", "IEND"})
                         .contains(type),
                type.constData());
        }
        QCOMPARE(exiftool({u"-s3"_s, u"-n"_s, u"-Orientation"_s, target}), "3\n");
        QCOMPARE(pixelsOf(source).depth(), 64);
        comparePixels(source, target);
        compareProfile(source, target);
    }

    void profilesAmongTheTextsLoseThePlace_data()
    {
        const QString jpeg = m_folder.picture(u"source.jpg"_s);
        exiftool(placesEverywhere() + iptcPlaces()
            + QStringList{u"-Orientation#=6"_s, u"-overwrite_original"_s, jpeg});
        const QByteArray bytes = imagefiles::contentOf(jpeg);
        const auto payload = [&bytes](QByteArrayView mark, qsizetype skipped) {
            const qsizetype at = bytes.indexOf(mark);
            const qsizetype size = qFromBigEndian<quint16>(bytes.constData() + at - 2);
            return bytes.mid(at + skipped, size - 2 - skipped);
        };
        const QByteArrayView xmp("http://ns.adobe.com/xap/1.0/\0", 29);
        const QByteArrayView photoshop("Photoshop 3.0\0", 14);
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("exif") << QByteArray("exif") << payload(QByteArrayView("Exif\0\0", 6), 0)
                              << QByteArray("Maker");
        QTest::newRow("APP1") << QByteArray("APP1") << payload(xmp, 0) << QByteArray("A rock");
        QTest::newRow("xmp") << QByteArray("xmp") << payload(xmp, xmp.size())
                             << QByteArray("A rock");
        QTest::newRow("iptc") << QByteArray("iptc") << payload(photoshop, photoshop.size())
                              << QByteArray("rock");
    }

    void profilesAmongTheTextsLoseThePlace()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, profile);
        QFETCH(QByteArray, kept);
        const QByteArray text = rawProfile(name, profile, profile.size());
        const QString source = m_folder.file(u"raw.png"_s,
            withChunk(plainPng(), "zTXt",
                "Raw profile type " + name + QByteArray(2, '\0') + qCompress(text).sliced(4)));
        QVERIFY(tellsPlace(told(source)));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation);
        const QByteArray rest = told(target);
        QVERIFY2(!tellsPlace(rest), rest.constData());
        QVERIFY2(rest.contains(kept), rest.constData());
        comparePixels(source, target);
        QCOMPARE(newWarnings(source, target), "");

        QCOMPARE(cleaned(source, target, MetadataRule::RemoveAll), kLocation | kOther);
        QCOMPARE(chunksOf(target).count("eXIf"), name == "exif" ? 1 : 0);
        QCOMPARE(
            exiftool({u"-s3"_s, u"-n"_s, u"-Orientation"_s, target}), name == "exif" ? "6\n" : "");

        const QString lying = m_folder.file(u"lying.png"_s,
            withChunk(plainPng(), "tEXt",
                "Raw profile type " + name + '\0' + rawProfile(name, profile, 7)));
        QCOMPARE(cleaned(lying, target, MetadataRule::RemoveLocation), kOther);
        QVERIFY(imagefiles::contentOf(target) == plainPng());
    }

    void textsWithCoordinatesGo()
    {
        const QByteArray rest = withChunk(plainPng(), "tEXt", QByteArray("Title\0A rock", 12));
        QByteArray png = withChunk(rest, "tEXt", QByteArray("exif:GPSLatitude\0 30/1", 22));
        png = withChunk(png, "iTXt", QByteArray("Comment\0\0\0\0\0latitude 30", 23));
        const QString source = m_folder.file(u"texts.png"_s, png);
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation | kOther);
        QVERIFY(imagefiles::contentOf(target) == rest);
    }

    void aPackedTextThatIsABombGoes()
    {
        const QByteArray bomb = qCompress(QByteArray(200'000'000, ' ')).sliced(4);
        const QString source = m_folder.file(
            u"bomb.png"_s, withChunk(plainPng(), "zTXt", QByteArray("Comment\0\0", 9) + bomb));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kOther);
        QVERIFY(imagefiles::contentOf(target) == plainPng());
    }

    void aPngWithoutPlaceStays()
    {
        const QString source = m_folder.picture(u"clean.png"_s);
        exiftool({u"-Make=Maker"_s, u"-XMP-dc:Title=A rock"_s, u"-PNG:Comment=plain words"_s,
            u"-overwrite_original"_s, source});
        QCOMPARE(cleaned(source, m_folder.target(), MetadataRule::RemoveLocation), MetadataParts());
        const QString plain = m_folder.file(u"plain.png"_s, plainPng());
        QCOMPARE(cleaned(plain, m_folder.target(), MetadataRule::RemoveAll), MetadataParts());
    }

    void whatACropLeftBehindGoes()
    {
        const QByteArray png = plainPng();
        const QString source = m_folder.file(u"crop.png"_s, png + png.sliced(200));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kAppended);
        QVERIFY(imagefiles::contentOf(target) == png);
    }

    void framesStayAsTheyAre()
    {
        // Two frames: the picture itself, and the same again.
        const QByteArray png = plainPng();
        const auto control = [](quint32 number) {
            return chunk("fcTL",
                big(number) + big(40) + big(30) + big(0) + big(0) + QByteArray("\0\1\0\5\0\0", 6));
        };
        const qsizetype from = png.indexOf("IDAT") - 4;
        const qsizetype to = png.indexOf("IEND") - 4;
        QVERIFY(from > 0 && png.count("IDAT") == 1);
        const QByteArray second = chunk("fdAT", big(2) + png.sliced(from + 8, to - from - 12));
        const QByteArray animated = png.first(kBehindHeader) + chunk("acTL", big(2) + big(0))
            + png.sliced(kBehindHeader, from - kBehindHeader) + control(0)
            + png.sliced(from, to - from) + control(1) + second + png.sliced(to);
        const QString source = m_folder.file(
            u"animated.png"_s, withChunk(animated, "tEXt", QByteArray("Title\0GPSInfo", 13)));
        for (const MetadataRule rule : {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
            const QString target = m_folder.target();
            QCOMPARE(cleaned(source, target, rule), kLocation | kOther);
            QVERIFY(imagefiles::contentOf(target) == animated);
        }
        QVERIFY(!framesOf(source).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMetadataPng)
#include "tst_metadatapng.moc"
