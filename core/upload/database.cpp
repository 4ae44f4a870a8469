// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/database.h"

#include "common/logging.h"
#include "upload/migration.h"

#include <QSqlError>
#include <QUuid>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// Statements with a list of ids differ by its length; those that work needs are some dozen.
constexpr qsizetype kPrepared = 100;

} // namespace

Database::Database(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_file(m_path)
{
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_prepared.clear();
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<Done, StoreError> Database::open()
{
    close();
    if (m_access == Access::ReadOnly)
        return openConnection();
    if (auto prepared = m_file.prepare(); !prepared)
        return prepared;
    if (auto shared = m_file.share(); !shared)
        return shared;
    auto opened = openForWriting();
    if (!opened && opened.error().kind == StoreError::Kind::Damaged)
        return beginAnew();
    return opened;
}

Result<Done, StoreError> Database::openConnection()
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    m_connection.setDatabaseName(m_path);
    m_connection.setConnectOptions(m_access == Access::ReadWrite
            ? u"QSQLITE_BUSY_TIMEOUT=5000"_s
            : u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s);
    if (!m_connection.open())
        return failure(StoreError::Kind::CannotOpen, m_connection.lastError().databaseText());
    return Done{};
}

Result<Done, StoreError> Database::openForWriting()
{
    if (auto opened = openConnection(); !opened)
        return opened;
    if (auto examined = examine(); !examined)
        return examined;
    // The version first: a store of a later program is left as it is, its journal mode too.
    if (auto current = bringUpToDate(*this, m_file); !current)
        return current;
    for (const auto &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (auto set = run(pragma); !set)
            return std::move(set).error();
    }
    return Done{};
}

//! Damage that was met while the file was in use is looked for at the next opening: a full look
//! takes too long for every start.
Result<Done, StoreError> Database::examine()
{
    if (!m_file.isDoubtful())
        return Done{};
    {
        auto check = run(u"PRAGMA quick_check(1)"_s);
        if (!check)
            return std::move(check).error();
        if (!check->next() || check->value(0).toString() != "ok"_L1)
            return failure(StoreError::Kind::Damaged, check->value(0).toString());
    }
    m_file.clearDoubt();
    return Done{};
}

Result<Done, StoreError> Database::beginAnew()
{
    close();
    if (auto alone = m_file.lockAlone(); !alone)
        return failure(StoreError::Kind::Damaged);
    const auto place = m_file.moveAside();
    if (!place)
        return place.error();
    m_file.clearDoubt();
    m_setAside = *place;
    qCWarning(lcUpload) << "the store was damaged and is now" << m_setAside;
    if (auto prepared = m_file.prepare(); !prepared)
        return prepared;
    if (auto shared = m_file.share(); !shared)
        return shared;
    return openForWriting();
}

Result<Statement, StoreError> Database::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> query = m_prepared.value(sql);
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_connection);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return errorFrom(query->lastError());
        if (m_prepared.size() >= kPrepared)
            m_prepared.clear();
        m_prepared.insert(sql, query);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (!query->exec()) {
        const StoreError error = errorFrom(query->lastError());
        query->finish();
        return error;
    }
    return Statement(std::move(query));
}

Result<Done, StoreError> Database::begin()
{
    m_revision.reset();
    if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return std::move(begun).error();
    return Done{};
}

Result<Done, StoreError> Database::commit()
{
    if (auto committed = run(u"COMMIT"_s); !committed) {
        rollback();
        return std::move(committed).error();
    }
    if (m_revision)
        m_ours.insert(*m_revision);
    return Done{};
}

void Database::rollback()
{
    m_revision.reset();
    // SQLite may have rolled back by itself (full disk): then this says so, and that is fine.
    QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

Result<qint64, StoreError> Database::revision()
{
    if (!m_revision) {
        auto next = run(u"UPDATE store SET revision = revision + 1 RETURNING revision"_s);
        if (!next)
            return std::move(next).error();
        if (!next->next())
            return failure(StoreError::Kind::Damaged);
        m_revision = next->value(0).toLongLong();
    }
    return *m_revision;
}

StoreError Database::failure(StoreError::Kind kind, const QString &detail) const
{
    return {kind, detail, m_path};
}

StoreError Database::errorFrom(const QSqlError &error) const
{
    // The primary result codes of sqlite3.h.
    constexpr int kBusy = 5, kLocked = 6, kReadOnly = 8, kCorrupt = 11, kFull = 13,
                  kCannotOpen = 14, kNotADatabase = 26;
    StoreError result = failure(StoreError::Kind::Other, error.databaseText());
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case kBusy:
    case kLocked:
        result.kind = StoreError::Kind::Busy;
        break;
    case kReadOnly:
    case kCannotOpen:
        result.kind = StoreError::Kind::CannotOpen;
        break;
    case kCorrupt:
    case kNotADatabase:
        result.kind = StoreError::Kind::Damaged;
        m_file.markDoubtful();
        break;
    case kFull:
        result.kind = StoreError::Kind::Full;
        break;
    default:
        break;
    }
    qCWarning(lcUpload) << "store:" << error.nativeErrorCode() << result.detail;
    return result;
}

} // namespace imgurl
