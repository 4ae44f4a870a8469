// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "siteaccounts.h"

#include "privatefiles.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace imgurl::inline sandbox {

namespace {

QString siteTime(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonObject toJson(const SandboxUser &user)
{
    return {{QStringLiteral("uid"), user.uid}, {QStringLiteral("token"), user.token},
        {QStringLiteral("email"), user.email}};
}

QJsonObject toJson(const SandboxAlbum &album)
{
    return {{QStringLiteral("id"), album.id}, {QStringLiteral("uid"), album.uid},
        {QStringLiteral("name"), album.name}, {QStringLiteral("private"), album.isPrivate},
        {QStringLiteral("created"), album.created.toString(Qt::ISODate)}};
}

} // namespace

bool SiteAccounts::load(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    m_path = folder + QLatin1String("/sandbox.json");
    QFile file(m_path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return false;
        read(QJsonDocument::fromJson(file.readAll()).object());
    }
    if (m_users.isEmpty())
        makeUser();
    return save();
}

int SiteAccounts::port() const
{
    const std::lock_guard lock(m_mutex);
    return m_port;
}

void SiteAccounts::setPort(int port)
{
    const std::lock_guard lock(m_mutex);
    m_port = port;
    (void)save();
}

QList<SandboxUser> SiteAccounts::users() const
{
    const std::lock_guard lock(m_mutex);
    return m_users;
}

std::optional<SandboxUser> SiteAccounts::user(const QString &uid) const
{
    const std::lock_guard lock(m_mutex);
    for (const SandboxUser &user : m_users) {
        if (user.uid == uid)
            return user;
    }
    return {};
}

SandboxUser SiteAccounts::addUser()
{
    const std::lock_guard lock(m_mutex);
    const SandboxUser user = makeUser();
    (void)save();
    return user;
}

SandboxUser SiteAccounts::replaceToken(const QString &uid)
{
    const std::lock_guard lock(m_mutex);
    for (SandboxUser &user : m_users) {
        if (user.uid != uid)
            continue;
        user.token = randomHex(32);
        (void)save();
        return user;
    }
    return {};
}

QList<SandboxAlbum> SiteAccounts::albums(const QString &uid) const
{
    const std::lock_guard lock(m_mutex);
    QList<SandboxAlbum> own;
    std::copy_if(m_albums.begin(), m_albums.end(), std::back_inserter(own),
        [&](const SandboxAlbum &album) { return album.uid == uid; });
    return own;
}

SandboxAlbum SiteAccounts::addAlbum(const QString &uid, const QString &name, bool isPrivate)
{
    const std::lock_guard lock(m_mutex);
    const SandboxAlbum album = makeAlbum(uid, name, isPrivate);
    (void)save();
    return album;
}

void SiteAccounts::removeAlbum(const QString &albumId)
{
    const std::lock_guard lock(m_mutex);
    m_albums.removeIf([&](const SandboxAlbum &album) { return album.id == albumId; });
    (void)save();
}

QJsonArray SiteAccounts::albumsJson(const QString &uid) const
{
    const std::optional<SandboxUser> owner = user(uid);
    QJsonArray array;
    for (const SandboxAlbum &album : albums(uid)) {
        array.append(QJsonObject{{QStringLiteral("album_id"), album.id},
            {QStringLiteral("user_email"), owner ? owner->email : QString()},
            {QStringLiteral("user_uid"), uid}, {QStringLiteral("name"), album.name},
            {QStringLiteral("description"), album.name},
            {QStringLiteral("create_date"), siteTime(album.created)},
            {QStringLiteral("update_date"), siteTime(album.created)},
            {QStringLiteral("is_private"), QString::number(int(album.isPrivate))},
            {QStringLiteral("password"), QJsonValue::Null},
            {QStringLiteral("cover"), QJsonValue::Null}});
    }
    return array;
}

void SiteAccounts::read(const QJsonObject &stored)
{
    m_port = stored.value(QLatin1String("port")).toInt();
    m_lastAlbum = stored.value(QLatin1String("lastAlbum")).toInt();
    m_users.clear();
    for (const QJsonValue &value : stored.value(QLatin1String("users")).toArray()) {
        m_users.append({value[QLatin1String("uid")].toString(),
            value[QLatin1String("token")].toString(), value[QLatin1String("email")].toString()});
    }
    m_albums.clear();
    for (const QJsonValue &value : stored.value(QLatin1String("albums")).toArray()) {
        m_albums.append(
            {value[QLatin1String("id")].toString(), value[QLatin1String("uid")].toString(),
                value[QLatin1String("name")].toString(), value[QLatin1String("private")].toBool(),
                QDateTime::fromString(value[QLatin1String("created")].toString(), Qt::ISODate)});
    }
}

bool SiteAccounts::save() const
{
    QJsonArray users;
    for (const SandboxUser &user : m_users)
        users.append(toJson(user));
    QJsonArray albums;
    for (const SandboxAlbum &album : m_albums)
        albums.append(toJson(album));
    const QJsonObject stored{{QStringLiteral("port"), m_port},
        {QStringLiteral("lastAlbum"), m_lastAlbum}, {QStringLiteral("users"), users},
        {QStringLiteral("albums"), albums}};
    return writePrivateFile(m_path, QJsonDocument(stored).toJson());
}

SandboxUser SiteAccounts::makeUser()
{
    const SandboxUser user{
        randomHex(32), randomHex(32), QStringLiteral("user%1@example.org").arg(m_users.size() + 1)};
    m_users.append(user);
    makeAlbum(user.uid, QStringLiteral("Blog"), false);
    makeAlbum(user.uid, QStringLiteral("Screenshots"), false);
    makeAlbum(user.uid, QStringLiteral("Family"), true);
    makeAlbum(user.uid, QStringLiteral("截图"), false);
    return user;
}

SandboxAlbum SiteAccounts::makeAlbum(const QString &uid, const QString &name, bool isPrivate)
{
    const SandboxAlbum album{
        QString::number(++m_lastAlbum), uid, name, isPrivate, QDateTime::currentDateTimeUtc()};
    m_albums.append(album);
    return album;
}

} // namespace imgurl::inline sandbox
