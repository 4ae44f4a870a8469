// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadatafiles.h"
#include "probe/imageheader.h"

using namespace imgurl;
using namespace metadatafiles;

namespace {

constexpr MetadataParts kLocation = MetadataPart::Location;
constexpr MetadataParts kOther = MetadataPart::Other;
constexpr MetadataParts kAppended = MetadataPart::Appended;

template <typename T> QByteArray big(T number)
{
    number = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

QByteArray segment(uchar marker, const QByteArray &payload)
{
    return QByteArray("\xff") + static_cast<char>(marker)
        + big(static_cast<quint16>(payload.size() + 2)) + payload;
}

//! Behind the first two bytes.
QByteArray withSegment(const QByteArray &jpeg, uchar marker, const QByteArray &payload)
{
    return jpeg.first(2) + segment(marker, payload) + jpeg.sliced(2);
}

int orientationOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto header = readImageHeader(file);
    return header ? header->orientation : 0;
}

} // namespace

class TestMetadata : public QObject {
    Q_OBJECT

private:
    Folder m_folder;

    QByteArray plainJpeg() { return imagefiles::contentOf(m_folder.picture(u"plain.jpg"_s)); }

private Q_SLOTS:
    void takesThePlaceOutOfAPhoto()
    {
        const QString source = m_folder.picture(u"place.jpg"_s);
        exiftool(placesEverywhere() + iptcPlaces()
            + QStringList{
                u"-Orientation#=6"_s, u"-Comment=plain words"_s, u"-overwrite_original"_s, source});
        QVERIFY(tellsPlace(told(source)));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation);
        const QByteArray rest = told(target);
        QVERIFY2(!tellsPlace(rest), rest.constData());
        QVERIFY(!imagefiles::contentOf(target).contains(kTown));
        for (const char *kept : {"Maker", "Ann", "A rock", "rock", "2026:01:02 03:04:05",
                 "https://a.example", "plain words", "Rating"})
            QVERIFY2(rest.contains(kept), kept);
        QCOMPARE(orientationOf(target), 6);
        comparePixels(source, target);
        compareProfile(source, target);
        QCOMPARE(newWarnings(source, target), "");
    }

    void takesEverythingOutOfAPhoto()
    {
        const QString source = m_folder.picture(u"all.jpg"_s);
        exiftool(placesEverywhere() + iptcPlaces()
            + QStringList{
                u"-Orientation#=8"_s, u"-Comment=plain words"_s, u"-overwrite_original"_s, source});
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveAll), kLocation | kOther);
        for (const QByteArray &line : told(target).split('\n')) {
            QVERIFY2(line.isEmpty() || line.startsWith("[File]") || line.startsWith("[ICC")
                    || line.startsWith("[JFIF]") || line.startsWith("[Composite]")
                    || line.startsWith("[ExifTool]") || line.contains("Orientation")
                    || line.contains("Resolution") || line.contains("YCbCrPositioning"),
                line.constData());
        }
        QCOMPARE(orientationOf(target), 8);
        QCOMPARE(newWarnings(source, target), "");
        comparePixels(source, target);
        compareProfile(source, target);
    }

    void keepsTheOrientation_data()
    {
        QTest::addColumn<int>("orientation");
        for (int i = 1; i <= 8; ++i) {
            QTest::addRow("%d", i) << i;
            const QString path = m_folder.picture(u"turned%1.jpg"_s.arg(i));
            exiftool({u"-Orientation#=%1"_s.arg(i), u"-GPSLatitude=30.1333"_s,
                u"-GPSLatitudeRef=N"_s, u"-overwrite_original"_s, path});
        }
    }

    void keepsTheOrientation()
    {
        QFETCH(int, orientation);
        const QString source = m_folder.path(u"turned%1.jpg"_s.arg(orientation));
        for (const MetadataRule rule : {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
            const QString target = m_folder.target();
            QVERIFY(cleaned(source, target, rule).testFlag(MetadataPart::Location));
            QCOMPARE(orientationOf(target), orientation);
            comparePixels(source, target);
        }
    }

    void aPhotoWithoutPlaceStays()
    {
        const QString source = m_folder.picture(u"clean.jpg"_s);
        exiftool({u"-Make=Maker"_s, u"-XMP-dc:Title=A rock"_s, u"-IPTC:Keywords=rock"_s,
            u"-Comment=plain words"_s, u"-GPSVersionID=2 3 0 0"_s, u"-overwrite_original"_s,
            source});
        QCOMPARE(cleaned(source, m_folder.target(), MetadataRule::RemoveLocation), MetadataParts());
        QCOMPARE(cleaned(source, m_folder.target(), MetadataRule::RemoveAll), kOther);
        const auto kept = findMetadata(source, MetadataRule::Keep);
        QVERIFY(kept);
        QCOMPARE(*kept, MetadataFound{});
        const QString plain = m_folder.file(u"plain.jpg"_s, plainJpeg());
        QCOMPARE(cleaned(plain, m_folder.target(), MetadataRule::RemoveAll), MetadataParts());
    }

    void blackPlateStays()
    {
        const QString source = m_folder.path(u"cmyk.jpg"_s);
        QVERIFY(imagefiles::convert({m_folder.picture(u"rgb.png"_s), u"-colorspace"_s, u"CMYK"_s,
            u"-interlace"_s, u"Plane"_s, source}));
        exiftool({u"-GPSLatitude=30.1333"_s, u"-XMP-dc:Title=A rock"_s, u"-overwrite_original"_s,
            source});
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveAll), kLocation | kOther);
        comparePixels(source, target);
    }

    void moreXmpInSegmentsOfItsOwnGoes()
    {
        const QByteArray guid(32, 'A');
        const QByteArray packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                                  "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                  "<rdf:Description rdf:about='' "
                                  "xmlns:xmpNote='http://ns.adobe.com/xmp/note/' "
                                  "xmlns:dc='http://purl.org/dc/elements/1.1/' dc:format='a&gt;b' "
                                  "xmpNote:HasExtendedXMP='"
            + guid + "'/></rdf:RDF></x:xmpmeta>";
        const QByteArray more = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                                "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                "<rdf:Description rdf:about='' "
                                "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' "
                                "photoshop:City='Huangshan'/></rdf:RDF></x:xmpmeta>";
        QByteArray jpeg = withSegment(plainJpeg(), 0xe1,
            QByteArray("http://ns.adobe.com/xmp/extension/\0", 35) + guid
                + big(static_cast<quint32>(more.size())) + big(quint32{0}) + more);
        jpeg = withSegment(jpeg, 0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + packet);
        const QString source = m_folder.file(u"extended.jpg"_s, jpeg);
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kOther);
        const QByteArray rest = imagefiles::contentOf(target);
        QVERIFY(!rest.contains(kTown) && !rest.contains("HasExtendedXMP"));
        QVERIFY(told(target).contains("a>b"));
    }

    void anExifBlockThatCannotBeReadGoes()
    {
        QByteArray exif = QByteArray("Exif\0\0II", 8) + "\x2b" + QByteArray("\0\x08\0\0\0\x01\0", 7)
            + QByteArray("\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 12) + kTown;
        const QString source = m_folder.file(u"torn.jpg"_s, withSegment(plainJpeg(), 0xe1, exif));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kOther);
        QVERIFY(!imagefiles::contentOf(target).contains(kTown));
        QCOMPARE(orientationOf(target), orientationOf(source));
        QCOMPARE(orientationOf(target), 6);
    }

    void aBlockWithMoreRowsThanTheLibraryReadsGoes()
    {
        const QString place = m_folder.picture(u"rows.jpg"_s);
        exiftool({u"-ICC_Profile:all="_s, u"-GPSLatitude=30.1333"_s,
            u"-GPSAreaInformation=Huangshan"_s, u"-overwrite_original"_s, place});
        const QByteArray jpeg = imagefiles::contentOf(place);
        const qsizetype at = jpeg.indexOf(QByteArray("Exif\0\0MM", 8)) + 6;
        const qsizetype size = qFromBigEndian<quint16>(jpeg.constData() + at - 8) - 8;
        QVERIFY(at > 6);
        // Its first directory again, at the end, behind 300 rows of no meaning.
        QByteArray tiff = jpeg.mid(at, size);
        const qsizetype directory = qFromBigEndian<quint32>(tiff.constData() + 4);
        const qsizetype rows = qFromBigEndian<quint16>(tiff.constData() + directory);
        tiff.replace(4, 4, big(static_cast<quint32>(tiff.size())));
        tiff += big(static_cast<quint16>(rows + 300));
        for (quint16 i = 0; i < 300; ++i)
            tiff += big(quint16{1}) + big(quint16{3}) + big(quint32{1}) + big(quint32{0});
        tiff += tiff.mid(directory + 2, 12 * rows) + QByteArray(4, '\0');
        const QString source = m_folder.file(
            u"manyrows.jpg"_s, withSegment(plainJpeg(), 0xe1, QByteArray("Exif\0\0", 6) + tiff));
        QVERIFY(tellsPlace(told(source)));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kOther);
        QVERIFY(!imagefiles::contentOf(target).contains(kTown));
    }

    void aThumbnailWithAPlaceGoes()
    {
        const QString inner = m_folder.picture(u"inner.jpg"_s, {8, 8});
        exiftool({u"-ICC_Profile:all="_s, u"-GPSLatitude=30.1333"_s,
            u"-GPSAreaInformation=Huangshan"_s, u"-overwrite_original"_s, inner});
        const QString source = m_folder.picture(u"outer.jpg"_s);
        exiftool(
            {u"-ThumbnailImage<="_s + inner, u"-Make=Maker"_s, u"-overwrite_original"_s, source});
        QVERIFY(imagefiles::contentOf(source).contains(kTown));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation);
        QVERIFY(!imagefiles::contentOf(target).contains(kTown));
        QVERIFY(told(target).contains("Maker"));
    }

    void theCamerasNoteForgetsTheTown()
    {
        // What a Panasonic writes: City and Country, 72 bytes each, at offsets within the block.
        const auto row = [](quint16 tag, quint16 type, quint32 count, quint32 value) {
            const auto little = [](auto n) {
                n = qToLittleEndian(n);
                return QByteArray(reinterpret_cast<const char *>(&n), sizeof n);
            };
            return QByteArray(little(tag) + little(type) + little(count) + little(value));
        };
        const auto field = [](const QByteArray &word) { return word.leftJustified(72, '\0'); };
        for (const bool knows : {true, false}) {
            const quint32 note = 44;
            const quint32 values = note + 12 + 2 + 24 + 4;
            const QByteArray noteBytes = QByteArray("Panasonic\0\0\0", 12) + QByteArray("\2\0", 2)
                + row(0x69, 7, 72, values) + row(0x6d, 7, 72, values + 72) + QByteArray(4, '\0')
                + field(knows ? "Huangshan" : "---") + field(knows ? "Huangshan" : "");
            const QByteArray maker("Panasonic\0", 10);
            const quint32 photo = note + static_cast<quint32>(noteBytes.size());
            const QByteArray tiff = QByteArray("II*\0\x08\0\0\0\2\0", 10)
                + row(0x010f, 2, 10, photo + 18) + row(0x8769, 4, 1, photo) + QByteArray(4, '\0')
                + QByteArray(6, '\0') + noteBytes + QByteArray("\1\0", 2)
                + row(0x927c, 7, static_cast<quint32>(noteBytes.size()), note) + QByteArray(4, '\0')
                + maker;
            const QString source = m_folder.file(u"panasonic.jpg"_s,
                withSegment(plainJpeg(), 0xe1, QByteArray("Exif\0\0", 6) + tiff));
            QVERIFY(told(source).contains("[Panasonic]"));
            QCOMPARE(told(source).contains(kTown), knows);
            const QString target = m_folder.target();
            QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation),
                knows ? kLocation : MetadataParts());
            QVERIFY(!imagefiles::contentOf(target).contains(kTown));
            QVERIFY(imagefiles::contentOf(target).contains("Panasonic"));
        }
    }

    void aCamerasNoteThatNobodyKnowsStaysWhereItIs()
    {
        // Its offsets count from the start of the block, as Ricoh's and Sanyo's do.
        const QString source = m_folder.picture(u"unknown.jpg"_s);
        exiftool({u"-Make=Maker"_s, u"-GPSLatitude=30.1333"_s, u"-GPSAreaInformation=Huangshan"_s,
            u"-UserComment=0123456789012345678901234567890123456789"_s, u"-overwrite_original"_s,
            source});
        QByteArray jpeg = imagefiles::contentOf(source);
        const QByteArray comment = "0123456789012345678901234567890123456789";
        const qsizetype at = jpeg.indexOf(comment);
        const qsizetype tiff = jpeg.indexOf(QByteArray("Exif\0\0", 6)) + 6;
        QVERIFY(at > tiff);
        const QByteArray tag("\x92\x86\0\7", 4); // the comment becomes a note
        QCOMPARE(jpeg.count(tag), 1);
        jpeg.replace(jpeg.indexOf(tag), 4, QByteArray("\x92\x7c\0\7", 4));
        QVERIFY(imagefiles::write(source, jpeg));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation);
        const QByteArray rest = imagefiles::contentOf(target);
        QVERIFY(!rest.contains(kTown) && !tellsPlace(told(target)));
        QCOMPARE(rest.indexOf(comment) - rest.indexOf(QByteArray("Exif\0\0", 6)) - 6, at - tiff);
    }

    void aGpsDirectoryThatIsAnotherOneGoes()
    {
        const QByteArray block = QByteArray("Exif\0\0MM\0*\0\0\0\x08\0\2", 16)
            + QByteArray("\x01\x12\0\3\0\0\0\1\0\6\0\0", 12)
            + QByteArray("\x88\x25\0\4\0\0\0\1\0\0\0\x08", 12) + QByteArray(4, '\0');
        const QString source = m_folder.file(u"ring.jpg"_s, withSegment(plainJpeg(), 0xe1, block));
        QCOMPARE(orientationOf(source), 6);
        for (const MetadataRule rule : {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
            const QString target = m_folder.target();
            QVERIFY(cleaned(source, target, rule));
            QCOMPARE(orientationOf(target), 6);
            QVERIFY(!imagefiles::contentOf(target).contains("\x88\x25"));
        }
    }

    void whatAProgramHidInItsSegmentsGoes()
    {
        QByteArray jpeg = withSegment(plainJpeg(), 0xfe, "latitude 30.1333");
        jpeg = withSegment(jpeg, 0xe5, "Sensor GPSInfo Huangshan");
        jpeg = withSegment(jpeg, 0xe5, "its second half");
        jpeg = withSegment(jpeg, 0xe7, "nothing of note");
        jpeg = withSegment(jpeg, 0xe1, "FLIR\0 Huangshan");
        const QString source = m_folder.file(u"hidden.jpg"_s, jpeg);
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation | kOther);
        const QByteArray rest = imagefiles::contentOf(target);
        QVERIFY(!rest.contains(kTown) && !rest.contains("30.13") && !rest.contains("half"));
        QVERIFY(rest.contains("nothing of note"));
        comparePixels(source, target);
    }

    void photoshopsListMayTakeSeveralSegments()
    {
        const QString source = m_folder.picture(u"long.jpg"_s);
        exiftool(iptcPlaces() + QStringList{u"-overwrite_original"_s, source});
        QByteArray jpeg = imagefiles::contentOf(source);
        // A resource of 100 KB behind the rest: the list goes on in a second segment.
        const qsizetype at = jpeg.indexOf(QByteArray("Photoshop 3.0\0", 14));
        QVERIFY(at > 0);
        const qsizetype length = qFromBigEndian<quint16>(jpeg.constData() + at - 2);
        const QByteArray list = jpeg.mid(at + 14, length - 16) + "8BIM"
            + QByteArray("\x0f\xa0\0\0", 4) + big(quint32{100'000}) + QByteArray(100'000, 'x');
        QByteArray segments;
        for (qsizetype from = 0; from < list.size(); from += 65'000)
            segments += segment(0xed, QByteArray("Photoshop 3.0\0", 14) + list.mid(from, 65'000));
        jpeg.replace(at - 4, length + 2, segments);
        QVERIFY(imagefiles::write(source, jpeg));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation);
        const QByteArray rest = imagefiles::contentOf(target);
        QVERIFY(!rest.contains(kTown));
        QCOMPARE(rest.count('x') > 99'000, true);
        QVERIFY(told(target).contains("https://a.example"));
        QCOMPARE(newWarnings(source, target), "");
    }

    void aMotionPhotosVideoGoes()
    {
        QByteArray jpeg = plainJpeg();
        const QString source = m_folder.file(u"motion.jpg"_s,
            jpeg + QByteArray("\0\0\0\x18", 4) + "ftypmp42" + QByteArray(500, 'v'));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kAppended);
        QVERIFY(imagefiles::contentOf(target) == jpeg);
        const QString padded = m_folder.file(u"padded.jpg"_s, jpeg + QByteArray(500, '\0'));
        QCOMPARE(cleaned(padded, m_folder.target(), MetadataRule::RemoveLocation), MetadataParts());
    }

    void picturesBehindThePictureStayWithoutTheirPlaces()
    {
        const QString gainMap = m_folder.picture(u"gain.jpg"_s, {20, 10});
        exiftool({u"-GPSLatitude=30.1333"_s, u"-Make=Maker"_s, u"-overwrite_original"_s, gainMap});
        const QString main = m_folder.picture(u"main.jpg"_s);
        exiftool({u"-GPSLatitude=30.1333"_s, u"-Make=Maker"_s, u"-overwrite_original"_s, main});
        const QByteArray first = imagefiles::contentOf(main);
        const QByteArray second = imagefiles::contentOf(gainMap);
        // Behind the EXIF of the first, as phones write it.
        const qsizetype exif = first.indexOf("\xff\xe1");
        QVERIFY(exif > 0);
        const qsizetype listAt = exif + 2 + qFromBigEndian<quint16>(first.constData() + exif + 2);
        const auto row = [](quint16 tag, quint16 type, quint32 count, const QByteArray &value) {
            return QByteArray(big(tag) + big(type) + big(count) + value);
        };
        const quint32 listSize = 8 + 8 + 2 + 36 + 4 + 32;
        const auto firstSize = static_cast<quint32>(first.size()) + listSize;
        const QByteArray list = QByteArray("MPF\0MM\0*\0\0\0\x08\0\3", 14)
            + row(0xb000, 7, 4, "0100") + row(0xb001, 4, 1, big(quint32{2}))
            + row(0xb002, 7, 32, big(quint32{50})) + QByteArray(4, '\0') + big(quint32{0x030000})
            + big(firstSize) + QByteArray(8, '\0') + big(quint32{0})
            + big(static_cast<quint32>(second.size()))
            + big(firstSize - static_cast<quint32>(listAt) - 8) + QByteArray(4, '\0');
        QCOMPARE(list.size() + 4, listSize);
        const QByteArray whole = first.first(listAt) + segment(0xe2, list) + first.sliced(listAt)
            + second + QByteArray(300, 'v');
        const QString source = m_folder.file(u"two.jpg"_s, whole);
        const auto secondOf = [](const QString &path) {
            return QImage::fromData(exiftool({u"-b"_s, u"-MPImage2"_s, path}));
        };
        QVERIFY(!secondOf(source).isNull());
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation | kAppended);
        QVERIFY2(!tellsPlace(told(target)), told(target).constData());
        QCOMPARE(secondOf(target), secondOf(source));
        QCOMPARE(imagefiles::contentOf(target).count("Maker"), 2);
        comparePixels(source, target);
        QCOMPARE(newWarnings(source, target), "");

        QCOMPARE(cleaned(source, m_folder.target(), MetadataRule::RemoveAll),
            kLocation | kOther | kAppended);
        QVERIFY(secondOf(m_folder.path(u"target"_s)).isNull());
        QVERIFY(!imagefiles::contentOf(m_folder.path(u"target"_s)).contains("MPF"));
    }
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
