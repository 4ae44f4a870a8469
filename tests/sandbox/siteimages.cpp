// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "siteimages.h"

#include "privatefiles.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace imgurl::inline sandbox {

namespace {

QByteArray toLine(const StoredImage &image)
{
    return QJsonDocument(
        QJsonObject{{QStringLiteral("imgid"), image.imgid}, {QStringLiteral("id"), image.serverId},
            {QStringLiteral("uid"), image.uid}, {QStringLiteral("album"), image.albumId},
            {QStringLiteral("name"), image.clientName},
            {QStringLiteral("path"), image.relativePath},
            {QStringLiteral("thumbnail"), image.thumbnailPath},
            {QStringLiteral("delete"), image.deleteHash},
            {QStringLiteral("sha256"), QString::fromLatin1(image.sha256.toHex())},
            {QStringLiteral("size"), image.size},
            {QStringLiteral("width"), image.pixelSize.width()},
            {QStringLiteral("height"), image.pixelSize.height()}})
        .toJson(QJsonDocument::Compact);
}

StoredImage fromJson(const QJsonObject &json)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const auto number = [&](const char *key) { return json.value(QLatin1String(key)).toInt(); };
    return {text("imgid"), number("id"), text("uid"), text("album"), text("name"), text("path"),
        text("thumbnail"), text("delete"), QByteArray::fromHex(text("sha256").toLatin1()),
        json.value(QLatin1String("size")).toInteger(), QSize(number("width"), number("height"))};
}

bool moveIn(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (!QFile::rename(from, to))
        return false;
    makePrivate(to);
    return true;
}

} // namespace

bool SiteImages::load(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    m_folder = folder;
    m_images.clear();
    m_journal.close();
    m_journal.setFileName(folder + QLatin1String("/images.jsonl"));
    if (!m_journal.open(QIODevice::ReadWrite))
        return false;
    makePrivate(m_journal.fileName());
    QByteArray line = "\n";
    while (!m_journal.atEnd()) {
        line = m_journal.readLine();
        apply(line);
    }
    // A line that a killed run left unfinished must not swallow the next one.
    return line.endsWith('\n') || append({});
}

QList<StoredImage> SiteImages::all() const
{
    const std::lock_guard lock(m_mutex);
    QList<StoredImage> images;
    for (const auto &[id, image] : m_images)
        images.append(image);
    return images;
}

std::optional<StoredImage> SiteImages::byImgid(const QString &imgid) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, image] : m_images) {
        if (image.imgid == imgid)
            return image;
    }
    return {};
}

std::optional<SiteImages::Kept> SiteImages::keep(
    StoredImage image, const QString &file, const QString &thumbnail)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, known] : m_images) {
        if (known.imgid == image.imgid)
            return Kept{known, true};
    }
    const QString path = absolutePath(image.relativePath);
    if (!makePrivateFolder(QFileInfo(path).absolutePath()) || !moveIn(file, path))
        return {};
    if (!thumbnail.isEmpty() && !moveIn(thumbnail, absolutePath(image.thumbnailPath)))
        return {};
    image.serverId = ++m_lastId;
    image.deleteHash = randomHex(16);
    if (!append(toLine(image)))
        return {};
    m_images.emplace(image.serverId, image);
    return Kept{image, false};
}

SiteImages::Removal SiteImages::remove(const QString &deleteHash)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, image] : m_images) {
        if (image.deleteHash != deleteHash)
            continue;
        const QString path = absolutePath(image.relativePath);
        const QString thumbnail =
            image.thumbnailPath.isEmpty() ? QString() : absolutePath(image.thumbnailPath);
        (void)append("{\"removed\":" + QByteArray::number(id) + '}');
        m_images.erase(id);
        QFile::remove(path);
        if (!thumbnail.isEmpty())
            QFile::remove(thumbnail);
        return Removal::Removed;
    }
    return Removal::Unknown;
}

QString SiteImages::absolutePath(const QString &relative) const
{
    return m_folder + u'/' + relative;
}

bool SiteImages::append(const QByteArray &line)
{
    return m_journal.write(line + '\n') == line.size() + 1 && m_journal.flush();
}

void SiteImages::apply(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const QJsonValue removed = json.value(QLatin1String("removed"));
    if (removed.isDouble()) {
        m_images.erase(removed.toInt());
    } else if (json.contains(QLatin1String("imgid"))) {
        const StoredImage image = fromJson(json);
        m_lastId = qMax(m_lastId, image.serverId);
        m_images.emplace(image.serverId, image);
    }
}

} // namespace imgurl::inline sandbox
