// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountalbums.h"

#include "settings/keys.h"
#include "settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Album &album)
{
    return {{u"id"_s, album.id}, {u"name"_s, album.name}, {u"private"_s, album.isPrivate}};
}

Album albumFrom(const QJsonObject &object)
{
    return {
        object["id"_L1].toString(), object["name"_L1].toString(), object["private"_L1].toBool()};
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

AccountAlbums::AccountAlbums(Settings &settings)
    : m_settings(settings)
{
}

AlbumList AccountAlbums::list(const AccountId &id) const
{
    const QJsonObject object = parsed(m_settings.value(keys::albumList, id));
    AlbumList list;
    list.fetched = QDateTime::fromString(object["fetched"_L1].toString(), Qt::ISODateWithMs);
    const QJsonArray albums = object["albums"_L1].toArray();
    for (const QJsonValue &value : albums) {
        const Album album = albumFrom(value.toObject());
        if (!album.id.isEmpty())
            list.albums << album;
    }
    return list;
}

void AccountAlbums::setList(const AccountId &id, const AlbumList &list)
{
    QJsonArray albums;
    for (const Album &album : list.albums)
        albums << toJson(album);
    const QString fetched = list.fetched.toUTC().toString(Qt::ISODateWithMs);
    m_settings.set(keys::albumList, id, compact({{u"fetched"_s, fetched}, {u"albums"_s, albums}}));
}

Album AccountAlbums::chosen(const AccountId &id) const
{
    return albumFrom(parsed(m_settings.value(keys::lastAlbum, id)));
}

void AccountAlbums::setChosen(const AccountId &id, const Album &album)
{
    m_settings.set(keys::lastAlbum, id, album.id.isEmpty() ? QString() : compact(toJson(album)));
}

} // namespace imgurl
