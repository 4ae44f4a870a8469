// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/responses.h"

#include "api/envelope.h"
#include "api/jsonfinder.h"
#include "api/plaintext.h"

#include <QJsonArray>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! A string, or a whole number as its digits; the same field comes as either.
QString asText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

//! Empty unless it is http or https with a host.
QUrl asLink(const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    const bool clean =
        std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
    const QUrl url(text, QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return clean && web && url.isValid() && !url.host().isEmpty() ? url : QUrl();
}

QSize asSize(const QJsonValue &width, const QJsonValue &height)
{
    const auto pixels = [](const QJsonValue &value) {
        const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
        return number >= 1 && number <= 1'000'000 ? static_cast<int>(number) : 0;
    };
    const QSize size(pixels(width), pixels(height));
    return size.isEmpty() ? QSize() : size;
}

bool asFlag(const QJsonValue &value)
{
    const QString text = value.toString();
    return value.toBool() || value.toDouble() != 0 || text == "1"_L1
        || text.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

//! Of the second API's names or, in a flat answer, the first one's.
QJsonValue either(const QJsonObject &object, QLatin1StringView name, QLatin1StringView older)
{
    const QJsonValue value = object[name];
    return value.isUndefined() ? object[older] : value;
}

//! Only id, name and whether it is private: the answer has the owner's address and a password too.
Album readAlbum(const QJsonObject &object, const QString &key)
{
    Album album;
    album.id = asText(either(object, "album_id"_L1, "id"_L1));
    if (album.id.isEmpty())
        album.id = key;
    album.name = plainName(object["name"_L1].toString());
    album.isPrivate = asFlag(object["is_private"_L1]);
    return album;
}

//! PHP writes an object keyed by id when the keys of its list have gaps.
QList<Album> readAlbumObject(const QJsonObject &data)
{
    QList<Album> albums;
    for (auto it = data.begin(); it != data.end(); ++it) {
        if (it->isObject())
            albums.append(readAlbum(it->toObject(), it.key()));
    }
    std::ranges::stable_sort(albums,
        [](const Album &a, const Album &b) { return a.id.toLongLong() < b.id.toLongLong(); });
    return albums;
}

QList<Album> readAlbumArray(const QJsonArray &data)
{
    QList<Album> albums;
    for (const auto &entry : data) {
        const Album album = readAlbum(entry.toObject(), QString());
        if (!album.id.isEmpty())
            albums.append(album);
    }
    return albums;
}

//! The visit did not reach the code that deletes.
bool isTurnedAway(ErrorKind kind)
{
    return kind == ErrorKind::RateLimited || kind == ErrorKind::Unavailable
        || kind == ErrorKind::ProtectionChallenge || kind == ErrorKind::NeedsBrowserLogin
        || kind == ErrorKind::SiteNotLicensed || kind == ErrorKind::Banned;
}

std::optional<DeleteOutcome> deleteWords(const QString &text)
{
    if (text.contains(u"token不存在"))
        return DeleteOutcome::AlreadyGone;
    if (text.contains(u"不是有效的token"))
        return DeleteOutcome::BadLink;
    if (text.contains(u"参数错误"))
        return DeleteOutcome::NotRemoved;
    if (text.contains(u"图片已删除"))
        return DeleteOutcome::Deleted;
    if (text.contains("fail to delete"_L1, Qt::CaseInsensitive))
        return DeleteOutcome::Failed;
    return std::nullopt;
}

} // namespace

Result<UploadedImage, ApiError> readUpload(const HttpAnswer &answer, const Credentials &secrets)
{
    const auto envelope = readEnvelope(answer, secrets);
    if (!envelope)
        return envelope.error();
    const QJsonObject data = envelope->data.isObject() ? envelope->data.toObject() : envelope->top;
    UploadedImage image;
    image.url = asLink(data["url"_L1]);
    if (image.url.isEmpty()) {
        return ApiError{.kind = ErrorKind::NoLink,
            .httpStatus = answer.status,
            .serverMessage = serverWords(envelope->message, secrets)};
    }
    const QUrl thumbnail = asLink(data["thumbnail_url"_L1]);
    image.thumbnailUrl = thumbnail.isEmpty() ? image.url : thumbnail;
    image.deleteUrl = asLink(data["delete"_L1]);
    image.pixelSize = asSize(
        either(data, "image_width"_L1, "width"_L1), either(data, "image_height"_L1, "height"_L1));
    image.serverId = asText(data["id"_L1]);
    image.imgid = asText(data["imgid"_L1]);
    image.relativePath = data["relative_path"_L1].toString();
    image.clientName = data["client_name"_L1].toString();
    return image;
}

Result<QList<Album>, ApiError> readAlbums(const HttpAnswer &answer, const Credentials &secrets)
{
    const auto envelope = readEnvelope(answer, secrets);
    if (!envelope)
        return envelope.error();
    const QJsonValue &data = envelope->data;
    if (data.isArray())
        return readAlbumArray(data.toArray());
    if (data.isObject())
        return readAlbumObject(data.toObject());
    if (data.isNull() || data.isUndefined() || data.toString(u"-"_s).isEmpty())
        return QList<Album>();
    return ApiError{.kind = ErrorKind::OtherAnswer,
        .httpStatus = answer.status,
        .serverMessage = serverWords(envelope->message, secrets)};
}

Result<DeleteOutcome, ApiError> readDelete(const HttpAnswer &answer)
{
    const QString html = QString::fromUtf8(answer.body);
    QString words = visibleText(html);
    if (words.isEmpty()) // a page that shows nothing speaks by alert()
        words = html;
    if (const auto object = findJson(answer.body))
        words = Envelope::of(*object).message;
    if (const auto outcome = deleteWords(words))
        return *outcome;
    const ApiError error = readPage(answer, Credentials());
    if (answer.status == 0 || isTurnedAway(error.kind))
        return ApiError{
            .kind = error.kind, .httpStatus = error.httpStatus, .retryAfter = error.retryAfter};
    return DeleteOutcome::NotConfirmed;
}

} // namespace imgurl
