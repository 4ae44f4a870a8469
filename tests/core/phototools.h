// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagefiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

//! Photos with metadata as real tools write it, and what real tools find in a file.
namespace phototools {

using namespace Qt::StringLiterals;

inline QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning() << program << arguments << process.readAllStandardError();
    return process.readAllStandardOutput();
}

inline bool exiftool(const QStringList &arguments)
{
    return QProcess::execute(
               u"exiftool"_s, QStringList{u"-q"_s, u"-overwrite_original"_s} + arguments)
        == 0;
}

//! The town that no file may name in the end.
inline const QString kTown = u"Marktown"_s;

//! A place in every form that exiftool can write into the format, beside words of another kind.
inline const QStringList kPlace{u"-GPSLatitude=31.2304"_s, u"-GPSLatitudeRef=N"_s,
    u"-GPSLongitude=121.4737"_s, u"-GPSLongitudeRef=E"_s, u"-GPSAltitude=4"_s,
    u"-XMP-exif:GPSLatitude=31.2304"_s, u"-XMP-photoshop:City="_s + kTown,
    u"-XMP-iptcCore:Location="_s + kTown, u"-XMP-iptcExt:LocationCreatedCity="_s + kTown,
    u"-XMP-iptcExt:LocationShownCity="_s + kTown};
inline const QStringList kPlaceOfIptc{
    u"-IPTC:City="_s + kTown, u"-IPTC:Sub-location="_s + kTown, u"-IPTC:Keywords=harbour"_s};
inline const QStringList kOther{u"-Make=Acme"_s, u"-Model=X1"_s,
    u"-DateTimeOriginal=2026:01:02 03:04:05"_s, u"-XMP-dc:Title=An evening"_s};

//! Everything that exiftool sees, "GPS:GPSLatitude" to its value, in thumbnails and video too.
inline QJsonObject tags(const QString &path)
{
    const QByteArray json = output(u"exiftool"_s,
        {u"-json"_s, u"-G1"_s, u"-a"_s, u"-u"_s, u"-ee"_s, u"-n"_s, u"-api"_s, u"requestall=2"_s,
            path});
    return QJsonDocument::fromJson(json).array().first().toObject();
}

//! What of it tells a place.
inline QStringList placesIn(const QString &path)
{
    QStringList places;
    const QJsonObject all = tags(path);
    for (auto it = all.begin(); it != all.end(); ++it) {
        const bool isPlace = it.key().contains(u"GPS"_s) || it.key().contains(u"Location"_s)
            || it.value().toVariant().toString().contains(kTown);
        if (isPlace && !it.key().startsWith(u"ExifTool"_s) && it.key() != "SourceFile"_L1)
            places << it.key() + u'=' + it.value().toVariant().toString();
    }
    return places;
}

//! Of the decoded picture, its colour profile, and what else makes it look as it does.
inline QByteArray look(const QString &path)
{
    return output(
        u"identify"_s, {u"-format"_s, u"%# %w %h %[colorspace] %z %T %[profile:icc]\n"_s, path});
}

} // namespace phototools
