// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/dropcontents.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

#include <algorithm>
#include <array>
#include <functional>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct DropText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::DropText)
};

enum class Looks { Image, Drawing, Other };

//! What files are by their extensions. Each one is looked up once: thousands in a drop have few.
class Extensions {
public:
    Looks looks(const QString &path)
    {
        const QString extension = QFileInfo(path).suffix();
        const auto known = m_known.constFind(extension);
        return known != m_known.cend() ? *known : *m_known.insert(extension, lookUp(extension));
    }

private:
    [[nodiscard]] Looks lookUp(const QString &extension) const
    {
        if (extension.isEmpty())
            return Looks::Image;
        const QMimeType type =
            m_types.mimeTypeForFile(u"name."_s + extension, QMimeDatabase::MatchExtension);
        if (type.name().startsWith("image/svg+xml"_L1))
            return Looks::Drawing;
        return type.isDefault() || type.name().startsWith("image/"_L1) ? Looks::Image
                                                                       : Looks::Other;
    }

    const QMimeDatabase m_types;
    QHash<QString, Looks> m_known;
};

void addFile(DropContents &contents, const QString &path, Extensions &extensions)
{
    if (path.endsWith(u'/')) {
        contents.folders.append(QFileInfo(path.chopped(1)).fileName());
        return;
    }
    switch (extensions.looks(path)) {
    case Looks::Image:
        contents.images.append(path);
        break;
    case Looks::Drawing:
        contents.drawings.append(QFileInfo(path).fileName());
        break;
    case Looks::Other:
        contents.refused.append(QFileInfo(path).fileName());
        break;
    }
}

//! Some programs offer the bytes and no bitmap.
bool offersImageFile(const QMimeData &data)
{
    constexpr std::array kTypes = {"image/png", "image/jpeg", "image/gif", "image/webp"};
    return std::any_of(kTypes.begin(), kTypes.end(),
        [&data](const char *type) { return data.hasFormat(QLatin1StringView(type)); });
}

QString notImages(const QStringList &names)
{
    return names.size() == 1
        ? DropText::tr("%1 is not an image.").arg(names.first())
        : DropText::tr("%n file(s) are not images: %1 and others.", nullptr, int(names.size()))
              .arg(names.first());
}

QString drawingsText(const QStringList &names)
{
    return names.size() == 1
        ? DropText::tr("%1: the site takes no SVG drawings.").arg(names.first())
        : DropText::tr("The site takes no SVG drawings: %1 and others.").arg(names.first());
}

QString foldersText(const QStringList &names)
{
    return names.size() == 1
        ? DropText::tr("%1 is a folder: drop the images in it.").arg(names.first())
        : DropText::tr("Folders are not taken: drop the images in them.");
}

QString linksText()
{
    return DropText::tr("Links are not taken: save the picture and drop the file.");
}

} // namespace

DropContents readDrop(const QMimeData &data)
{
    DropContents contents;
    Extensions extensions;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            addFile(contents, url.toLocalFile(), extensions);
        else
            contents.remote = true;
    }
    // A browser offers the picture beside its address: then the picture is what is meant.
    const bool files = std::any_of(urls.begin(), urls.end(), std::mem_fn(&QUrl::isLocalFile));
    contents.bitmap = !files && (data.hasImage() || offersImageFile(data));
    return contents;
}

QString dropSentence(const DropContents &contents, const QString &album)
{
    if (!contents.isEmpty()) {
        return album.isEmpty()
            ? DropText::tr("Upload %n image(s)", nullptr, contents.count())
            : DropText::tr("Upload %n image(s) to %1", nullptr, contents.count()).arg(album);
    }
    const QString reason = refusalSentence(contents);
    return reason.isEmpty() ? DropText::tr("Only images can be uploaded.") : reason;
}

QString refusalSentence(const DropContents &contents)
{
    QStringList reasons;
    if (!contents.refused.isEmpty())
        reasons << notImages(contents.refused);
    if (!contents.drawings.isEmpty())
        reasons << drawingsText(contents.drawings);
    if (!contents.folders.isEmpty())
        reasons << foldersText(contents.folders);
    // The address beside a picture is not left out: it is the same thing.
    if (contents.remote && !contents.bitmap)
        reasons << linksText();
    return reasons.join(u' ');
}

} // namespace imgurl
