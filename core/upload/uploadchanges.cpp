// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadchanges.h"

#include "upload/database.h"
#include "upload/uploadrecord.h"
#include "upload/uploadtable.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// What a row is free of that nobody works on.
const QString kFree = u"worker = NULL, owner = NULL, retry_at = 0"_s;
const QString kAllAttempts = u"attempts = 0, lost_answers = 0, finished = NULL, "_s;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

Changed setFacts(Database &database, UploadId id, const UploadFacts &facts)
{
    QString assignments = u"size = ?, width = ?, height = ?, sha256 = coalesce(?, sha256)"_s;
    QVariantList values{facts.size, facts.pixelSize.width(), facts.pixelSize.height(),
        facts.sha256.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>())
                               : QVariant(facts.sha256)};
    if (const auto &sent = facts.sent) {
        assignments += u", sent_name = ?, sent_size = ?, sent_width = ?, sent_height = ?,"
                       " removed = ?, location_stays = ?"_s;
        values += {sent->name, sent->size, sent->pixelSize.width(), sent->pixelSize.height(),
            sent->removed.toInt(), sent->locationStays ? 1 : 0};
    }
    return updateRows(database, assignments, u"id = ?"_s, values + QVariantList{id});
}

Changed setSource(Database &database, UploadId id, const QString &source, const QString &fileName)
{
    return updateRows(database, u"source = ?, file_name = ?, spooled = 1"_s, u"id = ?"_s,
        {source, columnText(fileName), id});
}

Changed finish(Database &database, UploadId id, const UploadedImage &image, UploadId sameAs)
{
    return updateRows(database,
        u"state = 'done', server_state = 'there', finished = ?, url = ?, thumbnail_url = ?,"
        " delete_url = ?, site_width = ?, site_height = ?, server_id = ?, imgid = ?,"
        " relative_path = ?, client_name = ?, same_as = ?, "_s
            + kFree + u", "_s + kClearError,
        u"id = ?"_s,
        {now(), columnText(image.url), columnText(image.thumbnailUrl), columnText(image.deleteUrl),
            image.pixelSize.width(), image.pixelSize.height(), columnText(image.serverId),
            columnText(image.imgid), columnText(image.relativePath), columnText(image.clientName),
            sameAs ? QVariant(sameAs) : QVariant(), id});
}

Changed fail(Database &database, UploadId id, const ApiError &error, bool answerLost)
{
    return updateRows(database,
        u"state = 'failed', finished = ?, earlier_copy = earlier_copy OR ?, "_s + kFree + u", "_s
            + kSetError,
        u"id = ? AND state = 'uploading'"_s,
        QVariantList{now(), answerLost ? 1 : 0} + errorValues(error) + QVariantList{id});
}

Changed retryLater(Database &database, UploadId id, const ApiError &error, bool answerLost,
    std::chrono::milliseconds pause)
{
    return updateRows(database,
        u"state = 'waiting', worker = NULL, retry_at = ?, lost_answers = lost_answers + ?,"
        " earlier_copy = earlier_copy OR ?, "_s
            + kSetError,
        u"id = ? AND state = 'uploading'"_s,
        QVariantList{now() + qint64(pause.count()), answerLost ? 1 : 0, answerLost ? 1 : 0}
            + errorValues(error) + QVariantList{id});
}

Changed setEarlierCopy(Database &database, UploadId id)
{
    return updateRows(database, u"earlier_copy = 1"_s, u"id = ?"_s, {id});
}

Changed putBack(Database &database, UploadId id)
{
    return updateRows(database,
        u"state = 'waiting', worker = NULL, attempts = max(0, attempts - 1)"_s,
        u"id = ? AND state = 'uploading'"_s, {id});
}

Changed failOwned(
    Database &database, const QString &mine, const AccountId &account, const ApiError &error)
{
    return updateRows(database, u"state = 'failed', finished = ?, "_s + kFree + u", "_s + kSetError,
        u"state = 'waiting' AND owner = ? AND account = ?"_s,
        QVariantList{now()} + errorValues(error) + QVariantList{mine, account});
}

Changed retry(Database &database, const QList<UploadId> &ids)
{
    return updateEach(database,
        u"state = 'waiting', "_s + kAllAttempts + kFree + u", "_s + kClearError,
        u"state IN ('failed', 'canceled', 'held')"_s, {}, ids);
}

Changed retryWith(Database &database, UploadId id, const Recipe &recipe)
{
    return updateRows(database,
        u"recipe = ?, name_template = ?, link_again = ?, state = 'waiting', "_s + kAllAttempts
            + kFree + u", "_s + kClearError,
        u"state IN ('failed', 'canceled', 'held') AND id = ?"_s,
        {recipeText(recipe), columnText(recipe.nameTemplate), recipe.linkAgain ? 1 : 0, id});
}

Changed uploadNext(Database &database, const QList<UploadId> &ids)
{
    // Above what was put first before.
    return updateEach(database,
        u"priority = (SELECT coalesce(max(priority), 0) + 1 FROM uploads WHERE state = 'waiting')"_s,
        u"state = 'waiting'"_s, {}, ids);
}

Changed releaseHeld(Database &database)
{
    return updateRows(database, u"state = 'waiting', "_s + kFree, u"state = 'held'"_s, {});
}

Changed hold(Database &database, const QList<UploadId> &ids)
{
    return updateEach(database, u"state = 'held', "_s + kFree, u"state = 'waiting'"_s, {}, ids);
}

Changed adopt(Database &database, const QString &mine, bool failedToo)
{
    const QString asMine = u"state = 'waiting', owner = ?"_s;
    auto rows = updateRows(
        database, asMine, u"state = 'held' OR (state = 'waiting' AND owner IS NULL)"_s, {mine});
    if (!rows || !failedToo)
        return rows;
    const auto failed = updateRows(database,
        asMine + u", worker = NULL, retry_at = 0, "_s + kAllAttempts + kClearError,
        u"state = 'failed'"_s, {mine});
    if (!failed)
        return failed;
    *rows += *failed;
    return rows;
}

Changed holdOwned(Database &database, const QString &mine)
{
    return updateRows(
        database, u"state = 'held', "_s + kFree, u"state = 'waiting' AND owner = ?"_s, {mine});
}

Changed cancel(Database &database, const QList<UploadId> &ids)
{
    return updateEach(database, u"state = 'canceled', finished = ?, "_s + kFree,
        u"state IN ('waiting', 'held', 'uploading')"_s, {now()}, ids);
}

Changed cancelAccount(Database &database, const AccountId &account)
{
    return updateRows(database, u"state = 'canceled', finished = ?, "_s + kFree,
        u"state IN ('waiting', 'held') AND account = ?"_s, {now(), account});
}

Changed assignAccount(Database &database, const UploadTarget &target)
{
    return updateRows(database,
        u"account = ?, account_name = ?, server = ?, album_id = ?, album_name = ?"_s,
        u"account = ''"_s,
        {columnText(target.account), columnText(target.accountName), columnText(target.server),
            columnText(target.album.id), columnText(target.album.name)});
}

Changed reassign(Database &database, const AccountId &from, const UploadTarget &target)
{
    return updateRows(database,
        u"account = ?, account_name = ?, server = ?, album_id = ?, album_name = ?, "_s
            + kAllAttempts + kFree + u", "_s + kClearError,
        u"state = 'waiting' AND owner IS NULL AND account = ?"_s,
        {columnText(target.account), columnText(target.accountName), columnText(target.server),
            columnText(target.album.id), columnText(target.album.name), from});
}

Changed setServerState(Database &database, const QString &mine, UploadId id, ServerState state)
{
    const bool working = state == ServerState::Deleting;
    // What happened to the image happened to all rows that have its link.
    const bool ended = state == ServerState::Deleted || state == ServerState::Unconfirmed;
    const QString others =
        u" OR id = (SELECT same_as FROM uploads WHERE id = ?)"
        " OR same_as = (SELECT coalesce(same_as, id) FROM uploads WHERE id = ?)"_s;
    QVariantList values{stateName(state), working ? QVariant(mine) : QVariant(), id};
    if (ended)
        values += {id, id};
    return updateRows(database, u"server_state = ?, worker = ?"_s,
        ended ? u"id = ?"_s + others : u"id = ?"_s, values);
}

Result<std::chrono::milliseconds, StoreError> takeDeletionTurn(
    Database &database, std::chrono::milliseconds pace)
{
    using Wait = std::chrono::milliseconds;
    {
        auto last = database.run(u"SELECT last_deletion FROM store"_s);
        if (!last)
            return std::move(last).error();
        if (!last->next())
            return database.failure(StoreError::Kind::Damaged);
        const Wait since(now() - last->integer(0));
        // A time to come is of a clock that was set back.
        if (since >= Wait(0) && since < pace)
            return pace - since;
    }
    if (auto taken = database.run(u"UPDATE store SET last_deletion = ?"_s, {now()}); !taken)
        return std::move(taken).error();
    return Wait(0);
}

} // namespace imgurl
