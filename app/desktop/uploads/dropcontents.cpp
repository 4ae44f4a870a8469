// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/dropcontents.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct DropText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::DropText)
};

bool mayBeImage(const QString &path, const QMimeDatabase &types)
{
    if (QFileInfo(path).suffix().isEmpty())
        return true;
    const QMimeType type = types.mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    return type.isDefault() || type.name().startsWith("image/"_L1);
}

} // namespace

DropContents readDrop(const QMimeData &data)
{
    DropContents contents;
    const QMimeDatabase types;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile()) {
            contents.remote = true;
            continue;
        }
        const QString path = url.toLocalFile();
        if (mayBeImage(path, types))
            contents.images.append(path);
        else
            contents.refused.append(QFileInfo(path).fileName());
    }
    // A browser offers the picture beside its address: then the picture is what is meant.
    contents.bitmap = contents.images.isEmpty() && contents.refused.isEmpty() && data.hasImage();
    return contents;
}

QString dropSentence(const DropContents &contents, const QString &album)
{
    if (!contents.isEmpty()) {
        return album.isEmpty()
            ? DropText::tr("Upload %n image(s)", nullptr, contents.count())
            : DropText::tr("Upload %n image(s) to %1", nullptr, contents.count()).arg(album);
    }
    if (contents.remote)
        return DropText::tr("Links are not taken: save the picture and drop the file.");
    return contents.refused.isEmpty() ? DropText::tr("Only images can be uploaded.")
                                      : refusalSentence(contents);
}

QString refusalSentence(const DropContents &contents)
{
    if (contents.refused.isEmpty())
        return {};
    if (contents.refused.size() == 1)
        return DropText::tr("%1 is not an image.").arg(contents.refused.first());
    return DropText::tr(
        "%n file(s) are not images: %1 and others.", nullptr, int(contents.refused.size()))
        .arg(contents.refused.first());
}

} // namespace imgurl
