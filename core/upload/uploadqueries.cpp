// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadqueries.h"

#include "upload/database.h"
#include "upload/uploadrecord.h"
#include "upload/uploadtable.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! The newest row of which this holds.
Result<std::optional<Upload>, StoreError> readLast(
    Database &database, const QString &condition, const QVariantList &values)
{
    auto rows = fetchRows(database,
        u"SELECT %1 FROM uploads WHERE %2 ORDER BY id DESC LIMIT 1"_s.arg(
            uploadColumns(), condition),
        values);
    if (!rows)
        return std::move(rows).error();
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

//! The one number or row that a statement gives.
Result<Statement, StoreError> readOne(
    Database &database, const QString &sql, const QVariantList &values = {})
{
    auto query = database.run(sql, values);
    if (query && !query->next())
        return database.failure(StoreError::Kind::Damaged);
    return query;
}

} // namespace

Result<QList<UploadKey>, StoreError> readKeys(Database &database, const UploadFilter &filter)
{
    QStringList conditions;
    QVariantList values;
    if (filter.onlyFailed)
        conditions << u"state = 'failed'"_s;
    if (!filter.text.isEmpty()) {
        QString pattern = filter.text;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        const QString like = u"%%1%"_s.arg(pattern);
        conditions << u"(file_name LIKE ? ESCAPE '\\' OR album_name LIKE ? ESCAPE '\\'"
                      " OR url LIKE ? ESCAPE '\\')"_s;
        values << like << like << like;
    }
    const QString where =
        conditions.isEmpty() ? QString() : QString(u" WHERE "_s + conditions.join(u" AND "_s));
    auto query = database.run(
        u"SELECT batch, id FROM uploads%1 ORDER BY batch DESC, id"_s.arg(where), values);
    if (!query)
        return std::move(query).error();
    QList<UploadKey> keys;
    while (query->next())
        keys.append({query->integer(0), query->integer(1)});
    if (query->failed())
        return database.lastError();
    return keys;
}

Result<QList<Upload>, StoreError> readBatch(Database &database, BatchId batch)
{
    return fetchRows(database,
        u"SELECT %1 FROM uploads WHERE batch = ? ORDER BY id"_s.arg(uploadColumns()), {batch});
}

Result<UploadCounts, StoreError> readCounts(Database &database)
{
    auto query = readOne(database,
        u"SELECT (SELECT count(*) FROM uploads WHERE state = 'waiting'),"
        " (SELECT count(*) FROM uploads WHERE state = 'uploading'),"
        " (SELECT count(*) FROM uploads WHERE state = 'held')"_s);
    if (!query)
        return std::move(query).error();
    return UploadCounts{int(query->integer(0)), int(query->integer(1)), int(query->integer(2))};
}

Result<QList<Upload>, StoreError> readUnfinishedRows(Database &database)
{
    // One state after the other, because each has an index of its own.
    return fetchRows(database,
        u"SELECT %1 FROM uploads WHERE state = 'waiting'"
        " UNION ALL SELECT %1 FROM uploads WHERE state = 'uploading'"
        " UNION ALL SELECT %1 FROM uploads WHERE state = 'held' ORDER BY id"_s.arg(uploadColumns()),
        {});
}

Result<QList<WaitingAccount>, StoreError> readWaitingAccounts(Database &database)
{
    auto query = database.run(u"SELECT account, max(server), count(*) FROM uploads"
                              " WHERE state = 'waiting' AND owner IS NULL GROUP BY account"_s);
    if (!query)
        return std::move(query).error();
    QList<WaitingAccount> accounts;
    while (query->next()) {
        accounts.append({query->text(0), QUrl(query->text(1)), int(query->integer(2))});
    }
    return accounts;
}

Result<int, StoreError> readUnfinished(Database &database, const AccountId &account)
{
    // Numbered values, as in ?1, are not for Qt.
    auto query = readOne(database,
        u"SELECT (SELECT count(*) FROM uploads WHERE state = 'waiting' AND account = ?)"
        " + (SELECT count(*) FROM uploads WHERE state = 'uploading' AND account = ?)"
        " + (SELECT count(*) FROM uploads WHERE state = 'held' AND account = ?)"_s,
        {account, account, account});
    if (!query)
        return std::move(query).error();
    return int(query->integer(0));
}

Result<QSet<QString>, StoreError> readSpooledFiles(Database &database)
{
    auto query =
        database.run(u"SELECT source FROM uploads WHERE spooled = 1 AND state <> 'done'"_s);
    if (!query)
        return std::move(query).error();
    QSet<QString> files;
    while (query->next())
        files.insert(query->text(0));
    return files;
}

Result<std::optional<Upload>, StoreError> readSentBefore(
    Database &database, const Upload &row, const QByteArray &sha256)
{
    return readLast(database,
        u"sha256 = ? AND account = ? AND server = ? AND album_id = ? AND recipe = ?"
        " AND state = 'done' AND server_state = 'there'"_s,
        {sha256, columnText(row.account), columnText(row.server), columnText(row.album.id),
            recipeText(row.recipe)});
}

Result<std::optional<Upload>, StoreError> readWithDeleteLink(
    Database &database, const QUrl &server, const QString &imgid)
{
    return readLast(database,
        u"server = ? AND imgid = ? AND delete_url <> '' AND server_state <> 'deleted'"_s,
        {columnText(server), columnText(imgid)});
}

} // namespace imgurl
