// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/filename.h"

#include "common/filenametext.h"

#include <array>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kByteLimit = 200;

struct TypeNames {
    QByteArrayView contentType;
    QLatin1StringView preferred;
    QLatin1StringView other;
};

constexpr std::array kTypes = {
    TypeNames{"image/png", "png"_L1, "png"_L1},
    TypeNames{"image/jpeg", "jpg"_L1, "jpeg"_L1},
    TypeNames{"image/gif", "gif"_L1, "gif"_L1},
    TypeNames{"image/bmp", "bmp"_L1, "bmp"_L1},
    TypeNames{"image/webp", "webp"_L1, "webp"_L1},
};

// An extension of this list lies about the type and is replaced; any other is part of the name.
constexpr std::array kImageExtensions = {"png"_L1, "jpg"_L1, "jpeg"_L1, "jpe"_L1, "jfif"_L1,
    "gif"_L1, "bmp"_L1, "dib"_L1, "webp"_L1, "heic"_L1, "heif"_L1, "avif"_L1, "tif"_L1, "tiff"_L1,
    "svg"_L1, "ico"_L1, "tga"_L1};

bool isForbidden(QChar c)
{
    return isUnsafeInName(c) || c == u'"' || c == u'\'' || c == u'\\' || c == u'/';
}

bool isImageExtension(const QString &extension)
{
    for (const auto known : kImageExtensions) {
        if (extension == known)
            return true;
    }
    return false;
}

} // namespace

QString safeFileName(const QString &name, const QByteArray &contentType)
{
    QString base = name.left(4 * kByteLimit);
    for (QChar &c : base) {
        if (isForbidden(c))
            c = u'_';
    }
    base = base.trimmed();
    QString extension;
    if (const qsizetype dot = base.lastIndexOf(u'.'); dot >= 0) {
        extension = base.sliced(dot + 1).toLower();
        if (isImageExtension(extension))
            base.truncate(dot);
        else
            extension.clear();
    }
    for (const TypeNames &type : kTypes) {
        if (type.contentType == contentType && extension != type.other)
            extension = type.preferred;
    }
    while (base.startsWith(u'.') || base.startsWith(u' '))
        base.remove(0, 1);
    base = cutToBytes(base, kByteLimit - 1 - extension.size()).trimmed();
    if (base.isEmpty())
        base = u"image"_s;
    return extension.isEmpty() ? base : QString(base + u'.' + extension);
}

} // namespace imgurl
