// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/editedfile.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QtEndian>

//! Real image files for tests.
namespace imagefiles {

//! Every pixel different from its neighbours, the same at each call: compresses badly.
inline QImage noise(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, QImage::Format_ARGB32);
    quint32 state = 12345;
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            state = state * 1664525u + 1013904223u;
            line[x] = (state >> 8) | 0xff000000u;
        }
    }
    return image.convertToFormat(format);
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

//! What would be sent of it.
inline QByteArray edited(const QString &path, const imgurl::FileEdits &edits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    imgurl::EditedFile reader(file, edits);
    QByteArray all;
    QByteArray piece(65'536, Qt::Uninitialized);
    for (qint64 got = 0; (got = reader.read(piece.data(), piece.size())) > 0;)
        all += piece.first(got);
    return all;
}

//! ImageMagick writes what Qt cannot.
inline bool convert(const QStringList &arguments)
{
    return QProcess::execute(QStringLiteral("convert"), arguments) == 0;
}

//! HEIC, or AVIF, of a PNG.
inline bool encodeHeif(
    const QString &source, const QString &target, bool avif, const QStringList &options = {})
{
    QProcess encoder;
    QStringList arguments{
        QStringLiteral("-q"), QStringLiteral("90"), QStringLiteral("-o"), target, source};
    if (avif)
        arguments.prepend(QStringLiteral("-A"));
    encoder.start(QStringLiteral("heif-enc"), options + arguments);
    return encoder.waitForFinished(60'000) && encoder.exitStatus() == QProcess::NormalExit
        && encoder.exitCode() == 0;
}

inline bool exiftool(const QStringList &arguments)
{
    const QStringList quietly{QStringLiteral("-q"), QStringLiteral("-overwrite_original")};
    return QProcess::execute(QStringLiteral("exiftool"), quietly + arguments) == 0;
}

//! `jpeg` with an EXIF block behind its first two bytes, in either byte order.
inline QByteArray withOrientation(const QByteArray &jpeg, quint16 orientation, bool bigEndian)
{
    const auto number = [bigEndian](auto value) {
        value = bigEndian ? qToBigEndian(value) : qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
    };
    QByteArray exif("Exif\0\0", 6);
    exif += (bigEndian ? "MM" : "II") + number(quint16{42}) + number(quint32{8});
    exif += number(quint16{2}); // entries: the maker's name, the orientation
    exif += number(quint16{0x010f}) + number(quint16{2}) + number(quint32{4}) + "abc" + '\0';
    exif += number(quint16{0x0112}) + number(quint16{3}) + number(quint32{1}) + number(orientation)
        + number(quint16{0});
    exif += number(quint32{0});
    const quint16 length = qToBigEndian(static_cast<quint16>(exif.size() + 2));
    return jpeg.first(2) + "\xff\xe1"
        + QByteArray(reinterpret_cast<const char *>(&length), sizeof length) + exif
        + jpeg.sliced(2);
}

} // namespace imagefiles
