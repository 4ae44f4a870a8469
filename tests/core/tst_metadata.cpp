// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/metadata.h"

#include "phototools.h"

#include <QColorSpace>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace phototools;

namespace {

ImageFormat formatOf(const QString &path)
{
    QFile file(path);
    const auto header =
        file.open(QIODevice::ReadOnly) ? readImageHeader(file) : std::optional<ImageHeader>();
    if (!header)
        qFatal("no image");
    return header->format;
}

} // namespace

//! Files made by real tools, and read by them afterwards.
class TestMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(imagefiles::convert({u"-size"_s, u"64x48"_s, u"-seed"_s, u"1"_s,
            u"plasma:red-blue"_s, u"-quality"_s, u"90"_s, path(u"base.jpg"_s)}));
        QVERIFY(imagefiles::convert({path(u"base.jpg"_s), path(u"base.png"_s)}));
        QCOMPARE(QProcess::execute(
                     u"cwebp"_s, {u"-quiet"_s, path(u"base.png"_s), u"-o"_s, path(u"base.webp"_s)}),
            0);
    }

    void takesThePlaceOut_data()
    {
        QTest::addColumn<QStringList>("make"); // a picture, by ImageMagick
        QTest::addColumn<QString>("extension");
        QTest::addColumn<bool>("iptc");
        const QString base = path(u"base.jpg"_s);
        QTest::newRow("JPEG") << QStringList{base} << u"jpg"_s << true;
        QTest::newRow("progressive")
            << QStringList{base, u"-interlace"_s, u"plane"_s} << u"jpg"_s << true;
        QTest::newRow("CMYK") << QStringList{base, u"-colorspace"_s, u"CMYK"_s} << u"jpg"_s << true;
        QTest::newRow("grey") << QStringList{base, u"-colorspace"_s, u"Gray"_s} << u"jpg"_s << true;
        QTest::newRow("PNG") << QStringList{base} << u"png"_s << false;
        QTest::newRow("PNG, 16 bit")
            << QStringList{base, u"-depth"_s, u"16"_s, u"-evaluate"_s, u"multiply"_s, u"0.7"_s}
            << u"png"_s << false;
        QTest::newRow("PNG, palette and alpha") << QStringList{base, u"-transparent"_s, u"blue"_s,
            u"-colors"_s, u"32"_s, u"-define"_s, u"png:format=png8"_s}
                                                << u"png"_s << false;
        QTest::newRow("WebP") << QStringList{base} << u"webp"_s << false;
        QTest::newRow("WebP, lossless, alpha")
            << QStringList{base, u"-alpha"_s, u"set"_s, u"-channel"_s, u"A"_s, u"-evaluate"_s,
                   u"set"_s, u"50%"_s, u"-define"_s, u"webp:lossless=true"_s}
            << u"webp"_s << false;
        QTest::newRow("WebP, moving")
            << QStringList{base, u"("_s, base, u"-negate"_s, u")"_s, u"-set"_s, u"delay"_s, u"20"_s}
            << u"webp"_s << false;
    }

    void takesThePlaceOut()
    {
        QFETCH(QStringList, make);
        QFETCH(QString, extension);
        QFETCH(bool, iptc);
        const QString photo = path(u"photo."_s + extension);
        QFile::remove(photo);
        QVERIFY(imagefiles::convert(make + QStringList{photo}));
        QVERIFY(exiftool(kOther + kPlace + (iptc ? kPlaceOfIptc : QStringList())
            + QStringList{u"-Orientation#=6"_s, photo}));
        QVERIFY(placesIn(photo).size() >= 8);
        const QByteArray before = imagefiles::contentOf(photo);

        const QString clean = cleaned(photo, MetadataRule::RemoveLocation);
        QCOMPARE(m_removed, MetadataParts(MetadataPart::Location));
        QCOMPARE(placesIn(clean), QStringList());
        QVERIFY(!imagefiles::contentOf(clean).contains(kTown.toUtf8()));
        const QJsonObject left = tags(clean);
        QCOMPARE(left[u"IFD0:Make"_s].toString(), u"Acme"_s);
        QCOMPARE(left[u"IFD0:Orientation"_s].toInt(), 6);
        QCOMPARE(left[u"ExifIFD:DateTimeOriginal"_s].toString(), u"2026:01:02 03:04:05"_s);
        QCOMPARE(left[u"XMP-dc:Title"_s].toString(), u"An evening"_s);
        if (iptc)
            QCOMPARE(left[u"IPTC:Keywords"_s].toString(), u"harbour"_s);
        QVERIFY2(!left.contains(u"ExifTool:Warning"_s),
            qPrintable(left[u"ExifTool:Warning"_s].toString()));
        QCOMPARE(look(clean), look(photo));
        isClean(clean);

        const QString bare = cleaned(photo, MetadataRule::RemoveAll);
        QCOMPARE(m_removed, MetadataPart::Location | MetadataPart::Other);
        const QJsonObject nothing = tags(bare);
        QCOMPARE(nothing[u"IFD0:Orientation"_s].toInt(), 6);
        for (const QString &key : nothing.keys())
            QVERIFY2(!key.startsWith(u"XMP"_s) && !key.startsWith(u"IPTC"_s)
                    && !key.startsWith(u"ExifIFD"_s) && !key.startsWith(u"GPS"_s)
                    && key != "IFD0:Make"_L1,
                qPrintable(key));
        QVERIFY(!nothing.contains(u"ExifTool:Warning"_s));
        QCOMPARE(look(bare), look(photo));
        isClean(bare, MetadataRule::RemoveAll);
        QCOMPARE(imagefiles::contentOf(photo), before); // the source is never changed
    }

    void keepsEveryOrientation_data()
    {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<int>("orientation");
        for (const QString &extension : {u"jpg"_s, u"png"_s, u"webp"_s}) {
            // All of them where every viewer follows it.
            for (int orientation = 1; orientation <= 8;
                 orientation += extension == u"jpg"_s ? 1 : 5)
                QTest::addRow("%s %d", qPrintable(extension), orientation)
                    << extension << orientation;
        }
    }

    void keepsEveryOrientation()
    {
        QFETCH(QString, extension);
        QFETCH(int, orientation);
        const QString photo = copyOf(extension);
        QVERIFY(exiftool({u"-Orientation#=%1"_s.arg(orientation), u"-GPSLatitude=31"_s,
            u"-GPSLatitudeRef=N"_s, u"-Make=Acme"_s, photo}));
        for (const auto rule : {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
            const QString clean = cleaned(photo, rule);
            QVERIFY(m_removed & MetadataPart::Location);
            const QJsonValue found = tags(clean)[u"IFD0:Orientation"_s];
            QCOMPARE(found.toInt(1), orientation);
            QCOMPARE(look(clean), look(photo));
        }
    }

    void keepsTheColourProfile_data() { extensions(); }

    void keepsTheColourProfile()
    {
        QFETCH(QString, extension);
        const QString photo = copyOf(extension);
        const QString made = path(u"profile.icc"_s);
        QVERIFY(writeProfile(made));
        QVERIFY(exiftool({u"-icc_profile<="_s + made, u"-GPSLatitude=31"_s, photo}));
        QVERIFY(tags(photo).contains(u"ICC_Profile:ProfileDescription"_s));
        for (const auto rule : {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
            const QString clean = cleaned(photo, rule);
            QCOMPARE(output(u"exiftool"_s, {u"-b"_s, u"-icc_profile"_s, clean}),
                imagefiles::contentOf(made));
        }
    }

    void whatHasNothingToRemoveStaysByteForByte_data() { extensions(); }

    void whatHasNothingToRemoveStaysByteForByte()
    {
        QFETCH(QString, extension);
        const QString photo = copyOf(extension);
        QVERIFY(exiftool(kOther + QStringList{photo}));
        const auto plan = planMetadata(photo, formatOf(photo), MetadataRule::RemoveLocation);
        QVERIFY(plan && plan->isEmpty() && !plan->removed && !plan->locationStays);
        const auto kept = planMetadata(photo, formatOf(photo), MetadataRule::Keep);
        QVERIFY(kept && kept->isEmpty());
        QVERIFY(exiftool({u"-all="_s, photo}));
        const auto all = planMetadata(photo, formatOf(photo), MetadataRule::RemoveAll);
        QVERIFY(all && all->isEmpty() && !all->removed);
    }

    void whatLiesBehindTheImageGoes_data() { extensions(); }

    void whatLiesBehindTheImageGoes()
    {
        QFETCH(QString, extension);
        const QString photo = copyOf(extension);
        const QByteArray clean = imagefiles::contentOf(photo);
        const QByteArray video = QByteArray(3, '\0')
            + "\x18"
              "ftypmp42 and what was cropped";
        QVERIFY(imagefiles::write(photo, clean + video));
        for (const auto rule : {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
            const QString result = cleaned(photo, rule);
            QCOMPARE(m_removed & MetadataPart::Appended, MetadataPart::Appended);
            QVERIFY(!imagefiles::contentOf(result).contains("cropped"));
            if (rule == MetadataRule::RemoveLocation)
                QCOMPARE(imagefiles::contentOf(result), clean);
        }
    }

    void aGifIsNeverChanged()
    {
        const QString gif = path(u"a.gif"_s);
        QVERIFY(imagefiles::convert({path(u"base.jpg"_s), gif}));
        auto plan = planMetadata(gif, ImageFormat::Gif, MetadataRule::RemoveLocation);
        QVERIFY(plan && plan->isEmpty() && !plan->locationStays);
        QVERIFY(exiftool({u"-XMP-dc:Title=x"_s, u"-Comment=hello"_s, gif}));
        plan = planMetadata(gif, ImageFormat::Gif, MetadataRule::RemoveAll);
        QVERIFY(plan && plan->isEmpty() && !plan->locationStays);
        QVERIFY(exiftool({u"-XMP-photoshop:City="_s + kTown, gif}));
        plan = planMetadata(gif, ImageFormat::Gif, MetadataRule::RemoveLocation);
        QVERIFY(plan && plan->isEmpty() && plan->locationStays);
        plan = planMetadata(gif, ImageFormat::Gif, MetadataRule::Keep);
        QVERIFY(plan && !plan->locationStays); // that it stays is what was asked for
    }

    void cancelEndsIt()
    {
        const auto plan = planMetadata(path(u"base.jpg"_s), ImageFormat::Jpeg,
            MetadataRule::RemoveLocation, [] { return true; });
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Canceled);
    }

    void aFileThatChangedIsNotWritten()
    {
        const QString photo = copyOf(u"jpg"_s);
        QVERIFY(exiftool({u"-GPSLatitude=31"_s, photo}));
        const auto plan = planMetadata(photo, ImageFormat::Jpeg, MetadataRule::RemoveLocation);
        QVERIFY(plan && !plan->isEmpty());
        QVERIFY(imagefiles::write(photo, "something else"));
        const auto written = writeWithoutMetadata(photo, *plan, path(u"target"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::FileChanged);
    }

    void aFullDiskIsSaid()
    {
        const QString photo = copyOf(u"jpg"_s);
        QVERIFY(exiftool({u"-GPSLatitude=31"_s, photo}));
        const auto plan = planMetadata(photo, ImageFormat::Jpeg, MetadataRule::RemoveLocation);
        QVERIFY(plan);
        const auto written = writeWithoutMetadata(photo, *plan, u"/dev/full"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::SpoolNotWritable);
    }

private:
    static void extensions()
    {
        QTest::addColumn<QString>("extension");
        for (const char *extension : {"jpg", "png", "webp"})
            QTest::newRow(extension) << QString::fromLatin1(extension);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QString copyOf(const QString &extension)
    {
        const QString copy = path(u"copy."_s + extension);
        QFile::remove(copy);
        if (!QFile::copy(path(u"base."_s + extension), copy))
            qFatal("no copy");
        return copy;
    }

    //! A file made by the plan of a rule; m_removed is what it took.
    QString cleaned(const QString &photo, MetadataRule rule)
    {
        const QString target = path(u"clean."_s + photo.section(u'.', -1));
        const auto plan = planMetadata(photo, formatOf(photo), rule);
        if (!plan || !writeWithoutMetadata(photo, *plan, target))
            qFatal("no clean file");
        m_removed = plan->removed;
        return target;
    }

    //! Once is enough.
    static void isClean(const QString &photo, MetadataRule rule = MetadataRule::RemoveLocation)
    {
        const auto again = planMetadata(photo, formatOf(photo), rule);
        QVERIFY(again);
        QVERIFY(again->isEmpty());
        QVERIFY(!again->removed);
    }

    static bool writeProfile(const QString &target)
    {
        return imagefiles::write(target, QColorSpace(QColorSpace::AdobeRgb).iccProfile());
    }

    QTemporaryDir m_folder;
    MetadataParts m_removed;
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
