// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadrecord.h"

#include "common/enumnames.h"
#include "upload/statement.h"

#include <QVariant>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<6> kStates = {"waiting", "uploading", "held", "done", "failed", "canceled"};
constexpr EnumNames<4> kServerStates = {"there", "deleting", "deleted", "unconfirmed"};

QUrl urlFrom(const QString &text)
{
    return text.isEmpty() ? QUrl() : QUrl(text, QUrl::StrictMode);
}

} // namespace

QString stateName(UploadState state)
{
    return enumName(kStates, state);
}

QString stateName(ServerState state)
{
    return enumName(kServerStates, state);
}

const QString &uploadColumns()
{
    static const QString columns =
        u"id, batch, position, account, account_name, server, album_id, album_name, source,"
        " spooled, file_name, state, server_state, attempts, size, width, height, sha256,"
        " error_kind, error_status, error_message, error_body_sent, error_redirect, url,"
        " thumbnail_url, delete_url, site_width, site_height, server_id, imgid, relative_path,"
        " client_name, created, finished, lost_answers, earlier_copy, retry_at,"
        " recipe, name_template, link_again, sent_name, sent_size, sent_width, sent_height, "
        "removed,"
        " location_stays, address, same_as"_s;
    return columns;
}

Upload uploadFrom(const Statement &statement)
{
    int column = 0;
    const auto number = [&] { return statement.integer(column++); };
    const auto text = [&] { return statement.text(column++); };
    Upload row;
    row.id = number();
    row.batch = number();
    row.position = int(number());
    row.account = text();
    row.accountName = text();
    row.server = urlFrom(text());
    row.album.id = text();
    row.album.name = text();
    row.source = text();
    row.spooled = number() != 0;
    row.fileName = text();
    // The table's CHECK lets no other word in.
    row.state = enumFromName<UploadState>(kStates, text()).value_or(UploadState::Waiting);
    row.serverState = enumFromName<ServerState>(kServerStates, text()).value_or(ServerState::There);
    row.attempts = int(number());
    row.size = number();
    const int width = int(number());
    row.pixelSize = QSize(width, int(number()));
    if (row.pixelSize.isEmpty())
        row.pixelSize = {};
    row.sha256 = statement.blob(column++);
    ApiError error;
    const QString kind = text();
    error.kind = errorKindFromName(kind);
    error.httpStatus = int(number());
    error.serverMessage = text();
    error.bodySent = number() != 0;
    error.redirect = urlFrom(text());
    if (!kind.isEmpty())
        row.error = error;
    UploadedImage image;
    image.url = urlFrom(text());
    image.thumbnailUrl = urlFrom(text());
    image.deleteUrl = urlFrom(text());
    const int siteWidth = int(number());
    image.pixelSize = QSize(siteWidth, int(number()));
    if (image.pixelSize.isEmpty())
        image.pixelSize = {};
    image.serverId = text();
    image.imgid = text();
    image.relativePath = text();
    image.clientName = text();
    if (!image.url.isEmpty())
        row.image = image;
    row.created = QDateTime::fromMSecsSinceEpoch(number(), Qt::UTC);
    if (const qint64 finished = number())
        row.finished = QDateTime::fromMSecsSinceEpoch(finished, Qt::UTC);
    row.lostAnswers = int(number());
    row.earlierCopy = number() != 0;
    if (const qint64 retryAt = number())
        row.retryAt = QDateTime::fromMSecsSinceEpoch(retryAt, Qt::UTC);
    row.recipe = recipeFromText(text());
    row.recipe.nameTemplate = text();
    row.recipe.linkAgain = number() != 0;
    SentFile sent;
    sent.name = text();
    sent.size = number();
    const int sentWidth = int(number());
    sent.pixelSize = QSize(sentWidth, int(number()));
    if (sent.pixelSize.isEmpty())
        sent.pixelSize = {};
    sent.removed = MetadataParts::fromInt(int(number()));
    sent.locationStays = number() != 0;
    if (!sent.name.isEmpty())
        row.sent = sent;
    row.address = urlFrom(text());
    row.sameAs = number();
    return row;
}

const QString &insertStatement()
{
    static const QString statement =
        u"INSERT INTO uploads (batch, position, account, account_name, server, album_id,"
        " album_name, source, spooled, file_name, state, created, owner, born, revision,"
        " recipe, name_template, link_again, address, priority)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return statement;
}

QVariantList insertValues(const Upload &row, const QString &owner, qint64 revision, int priority)
{
    // A null QString would be bound as NULL, which the table refuses.
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    return {row.batch, row.position, text(row.account), text(row.accountName),
        text(row.server.toString(QUrl::FullyEncoded)), text(row.album.id), text(row.album.name),
        text(row.source), row.spooled ? 1 : 0, text(row.fileName), stateName(row.state),
        row.created.toMSecsSinceEpoch(), owner.isEmpty() ? QVariant() : QVariant(owner), revision,
        revision, recipeText(row.recipe), text(row.recipe.nameTemplate),
        row.recipe.linkAgain ? 1 : 0, text(row.address.toString(QUrl::FullyEncoded)), priority};
}

} // namespace imgurl
