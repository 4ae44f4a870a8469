// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagefiles.h"
#include "probe/imageheader.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QtEndian>

//! Files of each format, by real encoders or by hand, and what their headers say.
namespace headers {

using namespace Qt::StringLiterals;
using imgurl::ImageHeader;

constexpr QSize kSize(37, 21);

inline std::optional<ImageHeader> headerOf(QByteArray content)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    return imgurl::readImageHeader(buffer);
}

inline QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return content;
}

inline QByteArray little(quint32 number, int bytes)
{
    number = qToLittleEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&number), bytes);
}

struct TiffEntry {
    quint16 tag;
    quint32 value;
};

//! A little-endian TIFF of nothing but its first directory.
inline QByteArray tiffOf(const QList<TiffEntry> &entries)
{
    QByteArray content("II*\0\10\0\0\0", 8);
    content += little(quint32(entries.size()), 2);
    for (const TiffEntry &entry : entries)
        content += little(entry.tag, 2) + little(4, 2) + little(1, 4) + little(entry.value, 4);
    return content + little(0, 4);
}

//! An icon's directory of one entry, and four bytes of it.
inline QByteArray icoOf(quint32 kind, quint32 planes, quint32 depth, quint32 length, quint32 offset)
{
    return little(0, 2) + little(kind, 2) + little(1, 2) + little(0x00001020, 4) + little(planes, 2)
        + little(depth, 2) + little(length, 4) + little(offset, 4) + "data";
}

class Fixture {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    //! `name` may begin with ImageMagick's name of a format, as in "bmp2:a.bmp".
    QByteArray converted(const QString &name, const QStringList &options = {})
    {
        const QString source = path(u"source.png"_s);
        const QString target = path(name.section(u':', -1));
        const QString prefix = name.left(name.indexOf(u':') + 1);
        if (!imagefiles::noise(kSize).save(source)
            || !imagefiles::convert(QStringList{source} + options + QStringList{prefix + target}))
            return {};
        return imagefiles::contentOf(target);
    }

    QByteArray heif(bool avif, QSize size, bool transparent = false)
    {
        QImage image =
            imagefiles::noise(size, transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32);
        if (transparent)
            image.setPixelColor(1, 1, Qt::transparent);
        const QString source = path(u"heif.png"_s);
        const QString target = path(u"heif.out"_s);
        if (!image.save(source) || !imagefiles::encodeHeif(source, target, avif))
            return {};
        return imagefiles::contentOf(target);
    }

    //! Two pictures of one file, in a format that can hold both.
    QByteArray animation(const QString &name)
    {
        const QString source = path(u"source.png"_s);
        const QString target = path(name);
        if (!imagefiles::noise(kSize).save(source)
            || !imagefiles::convert(
                {u"-delay"_s, u"10"_s, source, u"("_s, source, u"-negate"_s, u")"_s, target}))
            return {};
        return imagefiles::contentOf(target);
    }

private:
    QTemporaryDir m_dir;
};

} // namespace headers
