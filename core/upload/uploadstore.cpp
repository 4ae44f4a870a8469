// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadstore.h"

#include "upload/storethread.h"
#include "upload/uploadrecord.h"
#include "upload/uploadtable.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

UploadStore::UploadStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_writer(std::make_unique<StoreThread>(path, Database::Access::ReadWrite))
    , m_reader(std::make_unique<StoreThread>(path, Database::Access::ReadOnly))
{
}

UploadStore::~UploadStore() = default;

UploadStore::Outcome<Rows> UploadStore::write(Change work, Signal signal)
{
    return m_writer->run<Rows>(std::move(work))
        .then([this, signal](Result<Rows, StoreError> result) {
            // Still on the store's thread, which ends before this object does.
            if (result && !result->isEmpty()) {
                QMetaObject::invokeMethod(
                    this,
                    [this, signal, rows = *result] {
                        Q_EMIT(this->*signal)
                        (rows);
                    },
                    Qt::QueuedConnection);
            }
            return result;
        });
}

UploadStore::Outcome<Done> UploadStore::change(Change work)
{
    return write(std::move(work), &UploadStore::changed)
        .then([](const Result<Rows, StoreError> &result) -> Result<Done, StoreError> {
            if (!result)
                return result.error();
            return Done{};
        });
}

UploadStore::Outcome<Done> UploadStore::open()
{
    return change([](Database &database) {
        if (auto deleting = database.run(
                u"UPDATE uploads SET server_state = 'unconfirmed' WHERE server_state = 'deleting'"_s);
            !deleting)
            return Result<Rows, StoreError>(std::move(deleting).error());
        ApiError stopped;
        stopped.kind = ErrorKind::StoppedByUs;
        return updateRows(database, u"state = 'failed', finished = ?, "_s + kSetError,
            u"state = 'uploading'"_s, QVariantList{now()} + errorValues(stopped));
    });
}

UploadStore::Outcome<Rows> UploadStore::add(
    const UploadTarget &target, const QList<NewUpload> &uploads)
{
    return write(
        [target, uploads](Database &database) { return insertBatch(database, target, uploads); },
        &UploadStore::added);
}

UploadStore::Outcome<std::optional<Upload>> UploadStore::claimNext(const QSet<AccountId> &except)
{
    QVariantList values(except.begin(), except.end());
    values.append(u""_s);
    auto rows = write(
        [values](Database &database) {
            return updateRows(database,
                u"state = 'uploading', attempts = attempts + 1, "_s + kClearError,
                u"id = (SELECT id FROM uploads WHERE state = 'waiting' AND account NOT IN (%1)"
                " ORDER BY batch, id LIMIT 1)"_s.arg(marks(values.size())),
                values);
        },
        &UploadStore::changed);
    return rows.then(
        [](const Result<Rows, StoreError> &result) -> Result<std::optional<Upload>, StoreError> {
            if (!result)
                return result.error();
            return result->isEmpty() ? std::nullopt : std::optional(result->first());
        });
}

UploadStore::Outcome<Done> UploadStore::setFacts(UploadId id, const UploadFacts &facts)
{
    return change([id, facts](Database &database) {
        return updateRows(database,
            u"size = ?, width = ?, height = ?, sha256 = coalesce(?, sha256)"_s, u"id = ?"_s,
            {facts.size, facts.pixelSize.width(), facts.pixelSize.height(),
                facts.sha256.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>())
                                       : QVariant(facts.sha256),
                id});
    });
}

UploadStore::Outcome<Done> UploadStore::finish(UploadId id, const UploadedImage &image)
{
    return change([id, image](Database &database) {
        return updateRows(database,
            u"state = 'done', server_state = 'there', finished = ?, url = ?, thumbnail_url = ?,"
            " delete_url = ?, site_width = ?, site_height = ?, server_id = ?, imgid = ?,"
            " relative_path = ?, client_name = ?, "_s
                + kClearError,
            u"id = ?"_s,
            {now(), columnText(image.url), columnText(image.thumbnailUrl),
                columnText(image.deleteUrl), image.pixelSize.width(), image.pixelSize.height(),
                columnText(image.serverId), columnText(image.imgid), columnText(image.relativePath),
                columnText(image.clientName), id});
    });
}

UploadStore::Outcome<Done> UploadStore::fail(UploadId id, const ApiError &error)
{
    return change([id, error](Database &database) {
        return updateRows(database, u"state = 'failed', finished = ?, "_s + kSetError,
            u"id = ? AND state = 'uploading'"_s,
            QVariantList{now()} + errorValues(error) + QVariantList{id});
    });
}

UploadStore::Outcome<Done> UploadStore::putBack(UploadId id)
{
    return change([id](Database &database) {
        return updateRows(database, u"state = 'waiting', attempts = attempts - 1"_s,
            u"id = ? AND state = 'uploading'"_s, {id});
    });
}

UploadStore::Outcome<Done> UploadStore::retry(const QList<UploadId> &ids)
{
    return change([ids](Database &database) {
        return updateEach(database, u"state = 'waiting', finished = NULL, "_s + kClearError,
            u"state IN ('failed', 'canceled')"_s, {}, ids);
    });
}

UploadStore::Outcome<Done> UploadStore::cancel(const QList<UploadId> &ids)
{
    return change([ids](Database &database) {
        return updateEach(database, u"state = 'canceled', finished = ?"_s,
            u"state IN ('waiting', 'held', 'uploading')"_s, {now()}, ids);
    });
}

UploadStore::Outcome<Done> UploadStore::cancelAccount(const AccountId &account)
{
    return change([account](Database &database) {
        return updateRows(database, u"state = 'canceled', finished = ?"_s,
            u"state IN ('waiting', 'held') AND account = ?"_s, {now(), account});
    });
}

UploadStore::Outcome<Done> UploadStore::assignAccount(const UploadTarget &target)
{
    return change([target](Database &database) {
        return updateRows(database,
            u"account = ?, account_name = ?, server = ?, album_id = ?, album_name = ?"_s,
            u"account = ''"_s,
            {columnText(target.account), columnText(target.accountName), columnText(target.server),
                columnText(target.album.id), columnText(target.album.name)});
    });
}

UploadStore::Outcome<Done> UploadStore::setServerState(UploadId id, ServerState state)
{
    return change([id, state](Database &database) {
        return updateRows(database, u"server_state = ?"_s, u"id = ?"_s, {stateName(state), id});
    });
}

UploadStore::Outcome<Rows> UploadStore::remove(const QList<UploadId> &ids)
{
    return write(
        [ids](Database &database) { return removeEach(database, u"state <> 'uploading'"_s, ids); },
        &UploadStore::removed);
}

UploadStore::Outcome<QList<UploadKey>> UploadStore::keys(const QString &search)
{
    return m_reader->run<QList<UploadKey>>(
        [search](Database &database) -> Result<QList<UploadKey>, StoreError> {
            QString pattern = search;
            pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
            const QString like = u"%%1%"_s.arg(pattern);
            auto query = search.isEmpty()
                ? database.run(u"SELECT batch, id FROM uploads ORDER BY batch DESC, id"_s)
                : database.run(u"SELECT batch, id FROM uploads WHERE file_name LIKE ? ESCAPE '\\'"
                               " OR album_name LIKE ? ESCAPE '\\' OR url LIKE ? ESCAPE '\\'"
                               " ORDER BY batch DESC, id"_s,
                    {like, like, like});
            if (!query)
                return std::move(query).error();
            QList<UploadKey> keys;
            while (query->next())
                keys.append({query->value(0).toLongLong(), query->value(1).toLongLong()});
            return keys;
        });
}

UploadStore::Outcome<Rows> UploadStore::rows(const QList<UploadId> &ids)
{
    return m_reader->run<Rows>([ids](Database &database) { return fetchRowsById(database, ids); });
}

UploadStore::Outcome<Rows> UploadStore::batch(BatchId batch)
{
    return m_reader->run<Rows>([batch](Database &database) {
        return fetchRows(database,
            u"SELECT %1 FROM uploads WHERE batch = ? ORDER BY id"_s.arg(uploadColumns()), {batch});
    });
}

UploadStore::Outcome<UploadCounts> UploadStore::counts()
{
    return m_reader->run<UploadCounts>([](Database &database) -> Result<UploadCounts, StoreError> {
        auto query = database.run(u"SELECT count(*) FILTER (WHERE state = 'waiting'),"
                                  " count(*) FILTER (WHERE state = 'uploading') FROM uploads"
                                  " WHERE state IN ('waiting', 'uploading', 'held')"_s);
        if (!query || !query->next())
            return query ? StoreError{} : query.error();
        return UploadCounts{query->value(0).toInt(), query->value(1).toInt()};
    });
}

UploadStore::Outcome<int> UploadStore::unfinished(const AccountId &account)
{
    return m_reader->run<int>([account](Database &database) -> Result<int, StoreError> {
        auto query = database.run(u"SELECT count(*) FROM uploads WHERE account = ?"
                                  " AND state IN ('waiting', 'uploading', 'held')"_s,
            {account});
        if (!query || !query->next())
            return query ? StoreError{} : query.error();
        return query->value(0).toInt();
    });
}

UploadStore::Outcome<QSet<QString>> UploadStore::spooledFiles()
{
    return m_reader->run<QSet<QString>>(
        [](Database &database) -> Result<QSet<QString>, StoreError> {
            auto query =
                database.run(u"SELECT source FROM uploads WHERE spooled = 1 AND state <> 'done'"_s);
            if (!query)
                return std::move(query).error();
            QSet<QString> files;
            while (query->next())
                files.insert(query->value(0).toString());
            return files;
        });
}

UploadStore::Outcome<std::optional<Upload>> UploadStore::withDeleteLink(
    const QUrl &server, const QString &imgid)
{
    return m_reader->run<std::optional<Upload>>(
        [server, imgid](Database &database) -> Result<std::optional<Upload>, StoreError> {
            auto rows = fetchRows(database,
                u"SELECT %1 FROM uploads WHERE server = ? AND imgid = ? AND delete_url <> ''"
                " AND server_state <> 'deleted' ORDER BY id DESC LIMIT 1"_s.arg(uploadColumns()),
                {columnText(server), columnText(imgid)});
            if (!rows)
                return std::move(rows).error();
            return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
        });
}

} // namespace imgurl
