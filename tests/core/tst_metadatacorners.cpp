// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exifblock.h"
#include "metadata/metadata.h"

#include "phototools.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace phototools;

namespace {

QByteArray bigEndian(qint64 number, int bytes)
{
    QByteArray result;
    for (int i = bytes - 1; i >= 0; --i)
        result += char(number >> (8 * i));
    return result;
}

QByteArray segment(uchar marker, const QByteArray &payload)
{
    return QByteArray("\xff") + char(marker) + bigEndian(payload.size() + 2, 2) + payload;
}

//! Behind the first two bytes.
QByteArray withSegment(const QByteArray &jpeg, const QByteArray &segment)
{
    return jpeg.first(2) + segment + jpeg.sliced(2);
}

QByteArray zeroed(const char *text)
{
    return QByteArray(text) + '\0';
}

} // namespace

//! Files that no tool at hand writes, or that nobody should.
class TestMetadataCorners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(imagefiles::convert({u"-size"_s, u"64x48"_s, u"-seed"_s, u"1"_s,
            u"plasma:red-blue"_s, path(u"base.jpg"_s)}));
        m_jpeg = imagefiles::contentOf(path(u"base.jpg"_s));
        QVERIFY(imagefiles::convert({path(u"base.jpg"_s), path(u"base.png"_s)}));
    }

    void anExifBlockThatCannotBeReadGoesButForItsOrientation()
    {
        QByteArray photo = imagefiles::withOrientation(m_jpeg, 8, true);
        // The directory of EXIF proper, which would lie far outside.
        photo.replace(QByteArray("\x01\x0f\0\x02", 4), QByteArray("\x87\x69\0\x04", 4));
        const QByteArray clean = cleaned(photo, MetadataRule::RemoveLocation);
        QCOMPARE(m_removed, MetadataPart::Location | MetadataPart::Other);
        QCOMPARE(clean,
            withSegment(m_jpeg, segment(0xe1, QByteArray("Exif\0\0", 6) + exifOfOrientation(8))));
        QCOMPARE(tagsOf(clean)[u"IFD0:Orientation"_s].toInt(), 8);
        QVERIFY(cleaned(clean, MetadataRule::RemoveLocation) == clean && !m_removed);
    }

    void extendedXmpThatNamesAPlaceGoesWhole_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("goes");
        QTest::newRow("a place") << QByteArray("<exif:GPSLatitude>31,13N</exif:GPSLatitude>")
                                 << true;
        QTest::newRow("a depth map") << QByteArray("<GDepth:Data>AAAA</GDepth:Data>") << false;
    }

    void extendedXmpThatNamesAPlaceGoesWhole()
    {
        QFETCH(QByteArray, more);
        QFETCH(bool, goes);
        const QByteArray text =
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
            "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
            "rdf:about=\"\" xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" "
            "xmlns:GDepth=\"http://ns.google.com/photos/1.0/depthmap/\">"
            + more + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        const QByteArray id =
            QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex().toUpper();
        const QByteArray main =
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
            "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
            "rdf:about=\"\" xmlns:xmpNote=\"http://ns.adobe.com/xmp/note/\" "
            "xmpNote:HasExtendedXMP=\""
            + id + "\"/></rdf:RDF></x:xmpmeta>";
        // In two parts, the cut amid the word.
        const qsizetype half = text.indexOf("GPS") > 0 ? text.indexOf("GPS") + 1 : 100;
        QByteArray photo = m_jpeg;
        for (const auto &[from, part] :
            {std::pair{half, text.sliced(half)}, {qsizetype(0), text.first(half)}})
            photo = withSegment(photo,
                segment(0xe1,
                    zeroed("http://ns.adobe.com/xmp/extension/") + id + bigEndian(text.size(), 4)
                        + bigEndian(from, 4) + part));
        photo = withSegment(photo, segment(0xe1, zeroed("http://ns.adobe.com/xap/1.0/") + main));
        QCOMPARE(placesOf(photo).isEmpty(), !goes);

        const QByteArray clean = cleaned(photo, MetadataRule::RemoveLocation);
        QCOMPARE(clean == photo, !goes);
        QVERIFY(placesOf(clean).isEmpty());
        QCOMPARE(clean.contains("HasExtendedXMP"), !goes);
        QVERIFY(!tagsOf(clean).contains(u"ExifTool:Warning"_s));
    }

    void listedPicturesStayWhereTheyAreUnlessAPlaceWouldMoveThem_data()
    {
        QTest::addColumn<bool>("placeInSecond");
        QTest::newRow("one place") << false;
        QTest::newRow("a place in each") << true;
    }

    void listedPicturesStayWhereTheyAreUnlessAPlaceWouldMoveThem()
    {
        QFETCH(bool, placeInSecond);
        const QByteArray first = withGps(m_jpeg);
        const QByteArray second = placeInSecond ? first : m_jpeg;
        const QByteArray photo = listed(first, second);
        QCOMPARE(mpImage(photo), second);

        const QByteArray clean = cleaned(photo, MetadataRule::RemoveLocation);
        QCOMPARE(m_removed, MetadataParts(MetadataPart::Location));
        QCOMPARE(clean.size(), photo.size());
        QVERIFY(placesOf(clean).isEmpty());
        const QByteArray kept = mpImage(clean);
        QVERIFY(placesOf(kept).isEmpty());
        if (!placeInSecond)
            QCOMPARE(kept, second);
        QCOMPARE(lookOf(kept), lookOf(second));
        // And none of it when everything goes.
        const QByteArray bare = cleaned(photo, MetadataRule::RemoveAll);
        QVERIFY(m_removed & MetadataPart::Appended);
        QVERIFY(!bare.contains("MPF"));
        QCOMPARE(lookOf(bare), lookOf(m_jpeg));
    }

    void makersSegmentsThatNameAPlaceGo_data()
    {
        QTest::addColumn<int>("marker");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<bool>("goes");
        QTest::newRow("GoPro") << 0xe6 << QByteArray("GoPro\0GPS5 31.2304", 18) << true;
        QTest::newRow("C2PA") << 0xeb << QByteArray("JP..jumb exif:GPSLatitude 31") << true;
        QTest::newRow("comment") << 0xfe << QByteArray("Latitude: 31.2304") << true;
        QTest::newRow("another comment") << 0xfe << QByteArray("an evening") << false;
        QTest::newRow("Ducky") << 0xec << QByteArray("Ducky\0\1\0\4\0\0\0\x50", 13) << false;
    }

    void makersSegmentsThatNameAPlaceGo()
    {
        QFETCH(int, marker);
        QFETCH(QByteArray, payload);
        QFETCH(bool, goes);
        const QByteArray photo = withSegment(m_jpeg, segment(uchar(marker), payload));
        QCOMPARE(cleaned(photo, MetadataRule::RemoveLocation), goes ? m_jpeg : photo);
        QCOMPARE(cleaned(photo, MetadataRule::RemoveAll).contains(payload), false);
    }

    void profilesInThePngTextsOfImageMagick()
    {
        const QString jpeg = path(u"full.jpg"_s);
        QVERIFY(QFile::copy(path(u"base.jpg"_s), jpeg));
        QVERIFY(exiftool(kOther + kPlace + kPlaceOfIptc + QStringList{jpeg}));
        const QString png = path(u"full.png"_s);
        QVERIFY(imagefiles::convert({jpeg, png}));
        const QByteArray photo = imagefiles::contentOf(png);
        QVERIFY(photo.contains("Raw profile type "));
        QVERIFY(!placesOf(photo, u"png"_s).isEmpty());
        const QByteArray clean = cleaned(photo, MetadataRule::RemoveLocation);
        QVERIFY(m_removed & MetadataPart::Location);
        QCOMPARE(placesOf(clean, u"png"_s), QStringList());
        QCOMPARE(lookOf(clean, u"png"_s), lookOf(photo, u"png"_s));
    }

    void packedAndPlainTextsOfPng_data()
    {
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("goes");
        const QString place = u"31/1, 13/1, 49/1"_s;
        QTest::newRow("GPS") << u"exif:GPSLatitude"_s << place << true;
        QTest::newRow("packed") << u"exif:GPSLatitude"_s << place.repeated(100) << true;
        QTest::newRow("Chinese") << u"photoshop:City"_s << u"上海"_s << true;
        QTest::newRow("title") << u"Title"_s << u"上海"_s << false;
        QTest::newRow("long title") << u"Title"_s << u"x"_s.repeated(2000) << false;
    }

    void packedAndPlainTextsOfPng()
    {
        QFETCH(QString, keyword);
        QFETCH(QString, text);
        QFETCH(bool, goes);
        QImage image = imagefiles::noise({4, 4});
        const QString png = path(u"text.png"_s);
        QVERIFY(image.save(png));
        const QByteArray bare = imagefiles::contentOf(png);
        image.setText(keyword, text);
        QVERIFY(image.save(png));
        const QByteArray photo = imagefiles::contentOf(png);
        QVERIFY(photo != bare);
        QCOMPARE(cleaned(photo, MetadataRule::RemoveLocation), goes ? bare : photo);
        QCOMPARE(cleaned(photo, MetadataRule::RemoveAll), bare);
    }

    void aPngTextThatUnpacksWithoutEndIsNotUnpacked()
    {
        QByteArray packed = qCompress(QByteArray(40'000'000, 'x'), 9).sliced(4);
        const QByteArray png = imagefiles::contentOf(path(u"base.png"_s));
        // The CRC is not looked at: the chunk goes, whatever it is.
        const QByteArray content = QByteArray("Title\0\0", 7) + packed;
        const QByteArray chunk =
            bigEndian(content.size(), 4) + "zTXt" + content + QByteArray(4, '\0');
        const QByteArray photo = png.first(33) + chunk + png.sliced(33);
        QCOMPARE(cleaned(photo, MetadataRule::RemoveLocation), png);
    }

    void whatIsCutIsNeverLongerAndNeverNamesThePlace_data()
    {
        QTest::addColumn<QString>("extension");
        for (const char *extension : {"jpg", "png", "webp", "gif"})
            QTest::newRow(extension) << QString::fromLatin1(extension);
    }

    void whatIsCutIsNeverLongerAndNeverNamesThePlace()
    {
        QFETCH(QString, extension);
        const QByteArray photo = full(extension);
        for (qsizetype size = 40; size < photo.size(); size += 1 + photo.size() / 400) {
            const QByteArray cut = photo.first(size);
            const auto clean = tryToClean(cut);
            if (!clean)
                continue; // refused
            QVERIFY(clean->size() <= cut.size() + 64);
            if (extension != u"gif"_s)
                QVERIFY2(!clean->contains(kTown.toUtf8()), qPrintable(QString::number(size)));
        }
    }

    void noDamageDoesHarm_data() { whatIsCutIsNeverLongerAndNeverNamesThePlace_data(); }

    //! Bounded: the same damages each time.
    void noDamageDoesHarm()
    {
        QFETCH(QString, extension);
        const QByteArray photo = full(extension);
        QRandomGenerator chance(20261126);
        int refused = 0;
        for (int i = 0; i < 500; ++i) {
            QByteArray damaged = photo;
            for (int j = chance.bounded(8); j >= 0; --j)
                damaged[chance.bounded(quint32(damaged.size()))] = char(chance.bounded(256));
            if (chance.bounded(4) == 0)
                damaged.remove(chance.bounded(quint32(damaged.size())), chance.bounded(200));
            const auto clean = tryToClean(damaged);
            if (!clean) {
                ++refused;
                continue;
            }
            // What is clean stays so.
            const auto again = tryToClean(*clean);
            if (again)
                QCOMPARE(again->size(), clean->size());
        }
        QVERIFY(refused < 500);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    std::optional<QByteArray> tryToClean(
        const QByteArray &photo, MetadataRule rule = MetadataRule::RemoveLocation)
    {
        const QString source = path(u"source"_s);
        const QString target = path(u"target"_s);
        if (!imagefiles::write(source, photo))
            qFatal("no room");
        QFile file(source);
        const auto header =
            file.open(QIODevice::ReadOnly) ? readImageHeader(file) : std::optional<ImageHeader>();
        if (!header)
            return std::nullopt;
        const auto plan = planMetadata(source, header->format, rule);
        if (!plan || !writeWithoutMetadata(source, *plan, target))
            return std::nullopt;
        m_removed = plan->removed;
        return imagefiles::contentOf(target);
    }

    QByteArray cleaned(const QByteArray &photo, MetadataRule rule)
    {
        const auto clean = tryToClean(photo, rule);
        if (!clean)
            qFatal("not cleaned");
        return *clean;
    }

    QString fileOf(const QByteArray &photo, const QString &extension)
    {
        const QString file = path(u"look."_s + extension);
        if (!imagefiles::write(file, photo))
            qFatal("no room");
        return file;
    }

    QJsonObject tagsOf(const QByteArray &photo) { return tags(fileOf(photo, u"jpg"_s)); }
    QStringList placesOf(const QByteArray &photo, const QString &extension = u"jpg"_s)
    {
        return placesIn(fileOf(photo, extension));
    }
    QByteArray lookOf(const QByteArray &photo, const QString &extension = u"jpg"_s)
    {
        return look(fileOf(photo, extension));
    }
    QByteArray mpImage(const QByteArray &photo)
    {
        return output(u"exiftool"_s, {u"-b"_s, u"-PreviewImage"_s, fileOf(photo, u"jpg"_s)});
    }

    QByteArray withGps(const QByteArray &jpeg)
    {
        const QString file = fileOf(jpeg, u"jpg"_s);
        if (!exiftool({u"-GPSLatitude=31"_s, u"-GPSLatitudeRef=N"_s,
                u"-XMP-photoshop:City="_s + kTown, file}))
            qFatal("no GPS");
        return imagefiles::contentOf(file);
    }

    //! Two pictures in one file, as cameras and phones write them: MPF, CIPA DC-007.
    static QByteArray listed(const QByteArray &first, const QByteArray &second)
    {
        // It lies behind the blocks of EXIF and XMP.
        const qsizetype at = first.indexOf(QByteArray("\xff\xdb"));
        const auto list = [&](qint64 size, qint64 offset) {
            const QByteArray entries = bigEndian(0x20030000, 4) + bigEndian(size, 4)
                + bigEndian(0, 8) + bigEndian(0x00010002, 4) + bigEndian(second.size(), 4)
                + bigEndian(offset, 4) + bigEndian(0, 4);
            return segment(0xe2,
                zeroed("MPF") + QByteArray("MM\0*\0\0\0\x08\0\x03", 10)
                    + QByteArray("\xb0\0\0\7\0\0\0\4"
                                 "0100",
                        12)
                    + QByteArray("\xb0\1\0\4\0\0\0\1\0\0\0\2", 12)
                    + QByteArray("\xb0\2\0\7\0\0\0\x20\0\0\0\x32", 12) + bigEndian(0, 4) + entries);
        };
        const qint64 size = first.size() + list(0, 0).size();
        return first.first(at) + list(size, size - at - 8) + first.sliced(at) + second;
    }

    QByteArray full(const QString &extension)
    {
        const QString file = path(u"fuzz."_s + extension);
        QFile::remove(file);
        if (!imagefiles::convert({path(u"base.jpg"_s), file})
            || !exiftool(kOther + kPlace + (extension == u"jpg"_s ? kPlaceOfIptc : QStringList())
                + QStringList{u"-Orientation#=6"_s, file}))
            qFatal("no photo");
        return imagefiles::contentOf(file);
    }

    QTemporaryDir m_folder;
    QByteArray m_jpeg;
    MetadataParts m_removed;
};

QTEST_GUILESS_MAIN(TestMetadataCorners)
#include "tst_metadatacorners.moc"
