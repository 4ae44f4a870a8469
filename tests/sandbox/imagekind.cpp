// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagekind.h"

#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QStringList>

namespace imgurl::inline sandbox {

namespace {

constexpr QSize kThumbnail{290, 175};

} // namespace

QString imageKind(QByteArrayView start)
{
    if (start.startsWith("\xFF\xD8\xFF"))
        return QStringLiteral("jpg");
    if (start.startsWith("\x89PNG\r\n\x1A\n"))
        return QStringLiteral("png");
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a"))
        return QStringLiteral("gif");
    if (start.startsWith("BM"))
        return QStringLiteral("bmp");
    if (start.size() >= 12 && start.startsWith("RIFF") && start.sliced(8, 4) == "WEBP")
        return QStringLiteral("webp");
    return {};
}

QString imageKindOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? imageKind(file.read(16)) : QString();
}

QByteArray imageMimeType(const QString &kind)
{
    if (kind.isEmpty())
        return "application/octet-stream";
    return kind == QLatin1String("jpg") ? QByteArray("image/jpeg") : "image/" + kind.toLatin1();
}

bool isAllowedExtension(const QString &extension)
{
    static const QStringList allowed{QStringLiteral("jpg"), QStringLiteral("jpeg"),
        QStringLiteral("png"), QStringLiteral("gif"), QStringLiteral("bmp"),
        QStringLiteral("webp")};
    return allowed.contains(extension, Qt::CaseInsensitive);
}

bool wantsThumbnail(const QString &kind, QSize size)
{
    return kind != QLatin1String("webp")
        && (size.width() > kThumbnail.width() || size.height() > kThumbnail.height());
}

bool writeThumbnail(const QString &source, const QString &kind, const QString &target)
{
    QImageReader reader(source);
    reader.setDecideFormatFromContent(true);
    reader.setScaledSize(reader.size().scaled(kThumbnail, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull())
        return false;
    QRect crop({0, 0}, kThumbnail);
    crop.moveCenter(image.rect().center());
    // Qt writes no GIF: the picture under that name is a PNG, which browsers take as it is.
    const bool jpeg = kind == QLatin1String("jpg");
    return image.copy(crop).save(target, jpeg ? "JPG" : "PNG", 85);
}

QSize imageSize(const QString &path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    return size.isValid() ? size : QSize(0, 0);
}

} // namespace imgurl::inline sandbox
