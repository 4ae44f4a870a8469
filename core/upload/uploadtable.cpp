// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadtable.h"

#include "upload/database.h"
#include "upload/uploadrecord.h"

#include <functional>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QVariantList asVariants(const QList<UploadId> &ids)
{
    return {ids.begin(), ids.end()};
}

//! In pieces: SQLite bounds the number of values in one statement.
Result<Rows, StoreError> forEachPiece(const QList<UploadId> &ids,
    const std::function<Result<Rows, StoreError>(const QList<UploadId> &)> &work)
{
    constexpr qsizetype kPiece = 500;
    Rows all;
    for (qsizetype from = 0; from < ids.size(); from += kPiece) {
        auto rows = work(ids.mid(from, kPiece));
        if (!rows)
            return rows;
        all += *rows;
    }
    return all;
}

} // namespace

QString marks(qsizetype count)
{
    return u"?, "_s.repeated(count).chopped(count ? 2 : 0);
}

QString columnText(const QUrl &url)
{
    return url.isEmpty() ? u""_s : url.toString(QUrl::FullyEncoded);
}

QString columnText(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

Result<Rows, StoreError> fetchRows(
    Database &database, const QString &sql, const QVariantList &values)
{
    auto query = database.run(sql, values);
    if (!query)
        return std::move(query).error();
    Rows rows;
    while (query->next())
        rows.append(uploadFrom(*query));
    if (query->failed())
        return database.lastError();
    return rows;
}

Result<Rows, StoreError> updateRows(Database &database, const QString &assignments,
    const QString &condition, const QVariantList &values)
{
    if (const auto revision = database.revision(); !revision)
        return revision.error();
    return fetchRows(database,
        u"UPDATE uploads SET revision = (SELECT revision FROM store), %1 WHERE %2 RETURNING %3"_s
            .arg(assignments, condition, uploadColumns()),
        values);
}

Result<Rows, StoreError> updateEach(Database &database, const QString &assignments,
    const QString &condition, const QVariantList &values, const QList<UploadId> &ids)
{
    return forEachPiece(ids, [&](const QList<UploadId> &piece) {
        return updateRows(database, assignments,
            condition + u" AND id IN (%1)"_s.arg(marks(piece.size())), values + asVariants(piece));
    });
}

const QString kClearError = u"error_kind = NULL, error_status = NULL, error_message = NULL,"
                            " error_body_sent = NULL, error_redirect = NULL"_s;
const QString kSetError = u"error_kind = ?, error_status = ?, error_message = ?,"
                          " error_body_sent = ?, error_redirect = ?"_s;

QVariantList errorValues(const ApiError &error)
{
    return {errorKindName(error.kind), error.httpStatus, columnText(error.serverMessage),
        error.bodySent ? 1 : 0, columnText(error.redirect)};
}

Result<Rows, StoreError> insertBatch(Database &database, const UploadTarget &target,
    const QList<NewUpload> &uploads, const QString &owner)
{
    const auto revision = database.revision();
    if (!revision)
        return revision.error();
    auto last = database.run(u"SELECT coalesce(max(batch), 0) FROM uploads"_s);
    if (!last || !last->next())
        return last ? StoreError{} : last.error();
    Upload row;
    row.batch = last->integer(0) + 1;
    row.account = target.account;
    row.accountName = target.accountName;
    row.server = target.server;
    row.album = target.album;
    row.recipe = target.recipe;
    row.created = QDateTime::currentDateTimeUtc();
    Rows rows;
    rows.reserve(uploads.size());
    for (const NewUpload &upload : uploads) {
        row.source = upload.source;
        row.fileName = upload.fileName;
        row.spooled = upload.spooled;
        row.address = upload.address;
        auto inserted = database.run(
            insertStatement(), insertValues(row, owner, *revision, target.soon ? 1 : 0));
        if (!inserted)
            return std::move(inserted).error();
        row.id = database.lastInsertId();
        rows.append(row);
        ++row.position;
    }
    return rows;
}

Result<Rows, StoreError> removeEach(
    Database &database, const QString &condition, const QList<UploadId> &ids)
{
    auto rows = forEachPiece(ids, [&](const QList<UploadId> &piece) {
        return fetchRows(database,
            u"DELETE FROM uploads WHERE %1 AND id IN (%2) RETURNING %3"_s.arg(
                condition, marks(piece.size()), uploadColumns()),
            asVariants(piece));
    });
    if (!rows || rows->isEmpty())
        return rows;
    const auto revision = database.revision();
    if (!revision)
        return revision.error();
    for (const Upload &row : *rows) {
        if (auto noted = database.run(
                u"INSERT INTO removals VALUES (?, ?, ?)"_s, {*revision, row.id, row.batch});
            !noted)
            return std::move(noted).error();
    }
    return rows;
}

Result<Rows, StoreError> fetchRowsById(Database &database, const QList<UploadId> &ids)
{
    return forEachPiece(ids, [&](const QList<UploadId> &piece) {
        return fetchRows(database,
            u"SELECT %2 FROM uploads WHERE id IN (%1) ORDER BY batch DESC, id"_s.arg(
                marks(piece.size()), uploadColumns()),
            asVariants(piece));
    });
}

} // namespace imgurl
