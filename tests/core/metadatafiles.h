// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagefiles.h"
#include "metadata/metadata.h"

#include <QColorSpace>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

//! Pictures with metadata, made and read by other programs than ours.
namespace metadatafiles {

using namespace Qt::StringLiterals;

inline const QByteArray kTown = "Huangshan";

//! One process answers all questions: it takes long to start. Ends with the program.
class Exiftool : public QProcess {
public:
    explicit Exiftool(QObject *parent)
        : QProcess(parent)
    {
        setProcessChannelMode(QProcess::ForwardedErrorChannel);
        start(u"exiftool"_s, {u"-stay_open"_s, u"True"_s, u"-@"_s, u"-"_s});
    }
    ~Exiftool() override
    {
        write("-stay_open\nFalse\n");
        waitForFinished();
    }

    QByteArray answer(const QStringList &arguments)
    {
        write((u"-q\n"_s + arguments.join(u'\n') + u"\n-execute1\n"_s).toUtf8());
        QByteArray words;
        while (!words.endsWith("{ready1}\n")) {
            if (!waitForReadyRead(30'000))
                qFatal("exiftool does not answer");
            words += readAllStandardOutput();
        }
        return words.chopped(9);
    }
};

//! What exiftool prints.
inline QByteArray exiftool(const QStringList &arguments)
{
    static auto *tool = new Exiftool(QCoreApplication::instance());
    return tool->answer(arguments);
}

//! Everything in a file, in the words of exiftool, pictures within it and unknown fields too.
inline QByteArray told(const QString &path)
{
    return exiftool({u"-a"_s, u"-u"_s, u"-ee3"_s, u"-G1"_s, u"-s"_s, u"-n"_s, u"--System:all"_s,
        u"-api"_s, u"LargeFileSupport=1"_s, path});
}

inline bool tellsPlace(const QByteArray &told)
{
    const QByteArray lower = told.toLower();
    return lower.contains("gps") || lower.contains("latitude") || lower.contains("huangshan")
        || lower.contains("30.13");
}

//! Each way to say where a picture was taken, and some words beside them.
inline QStringList placesEverywhere()
{
    return {u"-EXIF:GPSLatitude=30.1333"_s, u"-EXIF:GPSLatitudeRef=N"_s,
        u"-EXIF:GPSLongitude=118.1667"_s, u"-EXIF:GPSLongitudeRef=E"_s,
        u"-EXIF:GPSAreaInformation=Huangshan"_s, u"-EXIF:GPSDateStamp=2026:01:02"_s,
        u"-XMP-exif:GPSLatitude=30.1333"_s, u"-XMP-photoshop:City=Huangshan"_s,
        u"-XMP-photoshop:State=Huangshan"_s, u"-XMP-photoshop:Country=Huangshan"_s,
        u"-XMP-iptcCore:Location=Huangshan"_s, u"-XMP-iptcCore:CountryCode=CHN"_s,
        u"-XMP-iptcExt:LocationCreated={City=Huangshan,CountryName=China}"_s,
        u"-XMP-iptcExt:LocationShown={Sublocation=Huangshan}"_s, u"-XMP-dc:Coverage=Huangshan"_s,
        u"-XMP-dc:Title=A rock"_s, u"-XMP-xmp:Rating=4"_s, u"-EXIF:Make=Maker"_s,
        u"-EXIF:Artist=Ann"_s, u"-EXIF:DateTimeOriginal=2026:01:02 03:04:05"_s};
}

inline QStringList iptcPlaces()
{
    return {u"-IPTC:City=Huangshan"_s, u"-IPTC:Sub-location=Huangshan"_s,
        u"-IPTC:Province-State=Huangshan"_s, u"-IPTC:Country-PrimaryLocationName=Huangshan"_s,
        u"-IPTC:ContentLocationName=Huangshan"_s, u"-IPTC:Keywords=rock"_s,
        u"-IPTC:CopyrightNotice=Ann"_s, u"-Photoshop:URL=https://a.example"_s,
        u"-Photoshop:IPTCDigest=new"_s};
}

//! As stored: no orientation applied.
inline QImage pixelsOf(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(false);
    return reader.read();
}

//! A folder with pictures, and what becomes of them.
class Folder {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    //! A picture with a colour profile.
    [[nodiscard]] QString picture(const QString &name, QSize size = {40, 30}) const
    {
        QImage image = imagefiles::noise(size);
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        return image.save(path(name)) ? path(name) : QString();
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        return imagefiles::write(path(name), content) ? path(name) : QString();
    }
    [[nodiscard]] QString target() const { return file(u"target"_s, {}); }

private:
    QTemporaryDir m_folder;
};

//! Cleans into `target`; checks what must hold for each picture: the source is untouched, a second
//! time finds nothing more, and without a find nothing changes.
inline imgurl::MetadataParts cleaned(
    const QString &source, const QString &target, imgurl::MetadataRule rule)
{
    const QByteArray before = imagefiles::contentOf(source);
    const auto found = imgurl::findMetadata(source, rule);
    if (!found) {
        QTest::qFail("an error", __FILE__, __LINE__);
        return {};
    }
    const QByteArray sent = imagefiles::edited(source, found->edits);
    imagefiles::write(target, sent);
    const auto again = imgurl::findMetadata(target, rule);
    [&] {
        QVERIFY(imagefiles::contentOf(source) == before);
        QVERIFY(again);
        QCOMPARE(again->goes.toInt(), 0);
        QCOMPARE(sent == before, !found->goes);
        QCOMPARE(imgurl::editedSize(before.size(), found->edits), sent.size());
    }();
    return found->goes;
}

inline void comparePixels(const QString &source, const QString &target)
{
    const QImage before = pixelsOf(source);
    QVERIFY(!before.isNull());
    QCOMPARE(pixelsOf(target), before);
    QCOMPARE(pixelsOf(target).colorSpace(), before.colorSpace());
}

inline void compareProfile(const QString &source, const QString &target)
{
    const QByteArray profile = exiftool({u"-b"_s, u"-ICC_Profile"_s, source});
    QVERIFY(!profile.isEmpty());
    QCOMPARE(exiftool({u"-b"_s, u"-ICC_Profile"_s, target}), profile);
}

//! Lines of exiftool's own check that the source does not have.
inline QByteArray newWarnings(const QString &source, const QString &target)
{
    const auto warnings = [](const QString &path) {
        return exiftool({u"-validate"_s, u"-warning"_s, u"-error"_s, u"-a"_s, u"-s3"_s, path})
            .split('\n');
    };
    const auto before = warnings(source);
    QByteArray fresh;
    for (const QByteArray &line : warnings(target)) {
        if (!before.contains(line) && !line.startsWith("OK") && !line.contains("Warning"))
            fresh += line + '\n';
    }
    return fresh;
}

} // namespace metadatafiles
