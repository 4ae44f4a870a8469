// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include "form.h"
#include "imagekind.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace imgurl::inline sandbox {

namespace {

QString sentence(const char16_t *words)
{
    return QString::fromUtf16(words);
}

Site::Uploaded refusedUpload(const char16_t *reason)
{
    return {refused(uploadFailed(sentence(reason))), false};
}

//! What the measured site said: webp 0, bmp null, else pixels.
QJsonValue pixels(const QString &kind, int count)
{
    return kind == QLatin1String("bmp") ? QJsonValue(QJsonValue::Null) : QJsonValue(count);
}

bool isHash(const QString &text)
{
    return text.size() == 16 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

} // namespace

bool Site::load(const QString &folder)
{
    return m_accounts.load(folder) && m_images.load(folder);
}

bool Site::knows(const Form &form) const
{
    const auto user = m_accounts.user(form.value(QStringLiteral("uid")));
    return user && user->token == form.value(QStringLiteral("token"));
}

Site::Uploaded Site::upload(const Form &form, qint64 fileLimit, const QString &base)
{
    if (form.fileParts() == 0)
        return refusedUpload(say::kNotSelected);
    if (!knows(form))
        return {refused(sentence(say::kNoPermission)), false};
    const QString album = form.value(QStringLiteral("album_id"));
    const auto albums = m_accounts.albums(form.value(QStringLiteral("uid")));
    if (!album.isEmpty()
        && std::none_of(
            albums.begin(), albums.end(), [&](const SandboxAlbum &own) { return own.id == album; }))
        return {refused(sentence(say::kNoAlbum)), false};
    const QString extension = QFileInfo(form.fileName()).suffix().toLower();
    if (!isAllowedExtension(extension) || imageKindOfFile(form.filePath()).isEmpty())
        return refusedUpload(say::kType);
    if (form.fileBytes() > fileLimit)
        return refusedUpload(say::kTooLarge);
    return store(form, extension, base);
}

Site::Uploaded Site::store(const Form &form, const QString &extension, const QString &base)
{
    const QString kind = imageKindOfFile(form.filePath());
    const QSize size = imageSize(form.filePath());
    StoredImage image;
    image.imgid = QString::fromLatin1(form.md5().toHex().sliced(8, 16));
    image.uid = form.value(QStringLiteral("uid"));
    image.albumId = form.value(QStringLiteral("album_id"));
    image.clientName = form.fileName();
    image.sha256 = form.sha256();
    image.size = form.fileBytes();
    image.pixelSize = kind == QLatin1String("webp") ? QSize(0, 0) : size;
    const QString stem = QStringLiteral("imgs/")
        + QDate::currentDate().toString(QStringLiteral("yyyy/MM/dd/")) + image.imgid;
    image.relativePath = stem + u'.' + extension;

    const QString thumbnail = form.filePath() + QLatin1String("_thumb");
    const bool known = m_images.byImgid(image.imgid).has_value();
    const bool wanted = !known && wantsThumbnail(kind, size);
    const bool made = wanted && writeThumbnail(form.filePath(), kind, thumbnail);
    if (made)
        image.thumbnailPath = stem + QLatin1String("_thumb.") + extension;
    const auto kept = m_images.keep(image, form.filePath(), made ? thumbnail : QString());
    QFile::remove(thumbnail);
    if (!kept)
        return refusedUpload(say::kNotWritable);
    Answer answer;
    // Measured: a damaged PNG crashes the site after it stored it.
    if (kind == QLatin1String("png") && (size.isEmpty() || (wanted && !made)))
        answer.status = 500;
    else
        answer.json = success(kept->image, kind, form, kept->duplicate, base);
    return {answer, !kept->duplicate};
}

QJsonObject Site::success(const StoredImage &image, const QString &kind, const Form &form,
    bool duplicate, const QString &base) const
{
    const QString url = base + u'/' + image.relativePath;
    QJsonObject data{{QStringLiteral("relative_path"), image.relativePath},
        {QStringLiteral("url"), url},
        {QStringLiteral("thumbnail_url"),
            image.thumbnailPath.isEmpty() ? url : QString(base + u'/' + image.thumbnailPath)},
        {QStringLiteral("image_width"), pixels(kind, image.pixelSize.width())},
        {QStringLiteral("image_height"), pixels(kind, image.pixelSize.height())},
        {QStringLiteral("client_name"), form.fileName()}, {QStringLiteral("imgid"), image.imgid}};
    // Measured: the id is a string the first time and a number for a duplicate.
    if (duplicate) {
        data.insert(QStringLiteral("id"), image.serverId);
    } else {
        data.insert(QStringLiteral("id"), QString::number(image.serverId));
        data.insert(
            QStringLiteral("delete"), QString(base + QLatin1String("/delete/") + image.deleteHash));
    }
    return {{QStringLiteral("code"), 200}, {QStringLiteral("msg"), QString()},
        {QStringLiteral("data"), data}};
}

Answer Site::albums(const Form &form) const
{
    if (!knows(form))
        return refused(sentence(say::kNoPermission));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("code"), 200}, {QStringLiteral("msg"), QString()},
        {QStringLiteral("data"), m_accounts.albumsJson(form.value(QStringLiteral("uid")))}};
    return answer;
}

Answer Site::remove(const QString &deleteHash)
{
    if (!isHash(deleteHash))
        return text(sentence(say::kBadToken));
    return text(
        sentence(m_images.remove(deleteHash) == SiteImages::Removal::Removed ? say::kDeleted
                                                                             : say::kNoToken));
}

Answer Site::page(const QString &path) const
{
    Answer answer;
    if (path == QLatin1String("/") || path.startsWith(QLatin1String("/index.php"))) {
        answer.body = homePage();
        return answer;
    }
    const QString relative = path.sliced(1);
    for (const StoredImage &image : m_images.all()) {
        if (path == QLatin1String("/image/") + image.imgid) {
            answer.body = imagePage(image.clientName, '/' + image.relativePath.toUtf8());
            return answer;
        }
        if (relative != image.relativePath && relative != image.thumbnailPath)
            continue;
        answer.file = m_images.absolutePath(relative);
        answer.contentType = imageMimeType(imageKindOfFile(answer.file));
        return answer;
    }
    answer.status = 404;
    answer.body = serverPage(404, "Not Found");
    return answer;
}

} // namespace imgurl::inline sandbox
