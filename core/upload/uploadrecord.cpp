// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadrecord.h"

#include <QSqlQuery>
#include <QVariant>

#include <array>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStates = {"waiting", "uploading", "held", "done", "failed", "canceled"};
constexpr std::array kServerStates = {"there", "deleting", "deleted", "unconfirmed"};

template <typename Enum, size_t N>
Enum fromName(const std::array<const char *, N> &names, const QString &name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1StringView(names[i]))
            return static_cast<Enum>(i);
    }
    // The table's CHECK lets no other word in.
    return static_cast<Enum>(0);
}

QUrl urlFrom(const QVariant &value)
{
    return QUrl(value.toString(), QUrl::StrictMode);
}

} // namespace

QString stateName(UploadState state)
{
    return QLatin1StringView(kStates[static_cast<size_t>(state)]);
}

QString stateName(ServerState state)
{
    return QLatin1StringView(kServerStates[static_cast<size_t>(state)]);
}

const QString &uploadColumns()
{
    static const QString columns =
        u"id, batch, position, account, account_name, server, album_id, album_name, source,"
        " spooled, file_name, state, server_state, attempts, size, width, height, sha256,"
        " error_kind, error_status, error_message, error_body_sent, error_redirect, url,"
        " thumbnail_url, delete_url, site_width, site_height, server_id, imgid, relative_path,"
        " client_name, created, finished, lost_answers, earlier_copy, retry_at"_s;
    return columns;
}

Upload uploadFrom(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    Upload row;
    row.id = next().toLongLong();
    row.batch = next().toLongLong();
    row.position = next().toInt();
    row.account = next().toString();
    row.accountName = next().toString();
    row.server = urlFrom(next());
    row.album.id = next().toString();
    row.album.name = next().toString();
    row.source = next().toString();
    row.spooled = next().toBool();
    row.fileName = next().toString();
    row.state = fromName<UploadState>(kStates, next().toString());
    row.serverState = fromName<ServerState>(kServerStates, next().toString());
    row.attempts = next().toInt();
    row.size = next().toLongLong();
    const int width = next().toInt();
    row.pixelSize = QSize(width, next().toInt());
    if (row.pixelSize.isEmpty())
        row.pixelSize = {};
    row.sha256 = next().toByteArray();
    ApiError error;
    const QString kind = next().toString();
    error.kind = errorKindFromName(kind);
    error.httpStatus = next().toInt();
    error.serverMessage = next().toString();
    error.bodySent = next().toBool();
    error.redirect = urlFrom(next());
    if (!kind.isEmpty())
        row.error = error;
    UploadedImage image;
    image.url = urlFrom(next());
    image.thumbnailUrl = urlFrom(next());
    image.deleteUrl = urlFrom(next());
    const int siteWidth = next().toInt();
    image.pixelSize = QSize(siteWidth, next().toInt());
    if (image.pixelSize.isEmpty())
        image.pixelSize = {};
    image.serverId = next().toString();
    image.imgid = next().toString();
    image.relativePath = next().toString();
    image.clientName = next().toString();
    if (!image.url.isEmpty())
        row.image = image;
    row.created = QDateTime::fromMSecsSinceEpoch(next().toLongLong(), Qt::UTC);
    if (const QVariant finished = next(); !finished.isNull())
        row.finished = QDateTime::fromMSecsSinceEpoch(finished.toLongLong(), Qt::UTC);
    row.lostAnswers = next().toInt();
    row.earlierCopy = next().toBool();
    if (const qint64 retryAt = next().toLongLong())
        row.retryAt = QDateTime::fromMSecsSinceEpoch(retryAt, Qt::UTC);
    return row;
}

const QString &insertStatement()
{
    static const QString statement =
        u"INSERT INTO uploads (batch, position, account, account_name, server, album_id,"
        " album_name, source, spooled, file_name, state, created, owner, born, revision)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return statement;
}

QVariantList insertValues(const Upload &row, const QString &owner, qint64 revision)
{
    // A null QString would be bound as NULL, which the table refuses.
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    return {row.batch, row.position, text(row.account), text(row.accountName),
        text(row.server.toString(QUrl::FullyEncoded)), text(row.album.id), text(row.album.name),
        text(row.source), row.spooled ? 1 : 0, text(row.fileName), stateName(row.state),
        row.created.toMSecsSinceEpoch(), owner.isEmpty() ? QVariant() : QVariant(owner), revision,
        revision};
}

} // namespace imgurl
