// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/database.h"

#include "common/logging.h"
#include "upload/migration.h"

#include <QFile>

#include <sqlite3.h>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// Statements with a list of ids differ by its length; those that work needs are some dozen.
constexpr qsizetype kPrepared = 100;
constexpr int kBusyTimeout = 5000; // ms

//! False when it is of a type that the store has no column for, or no memory is left.
bool bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, place) == SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong()) == SQLITE_OK;
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(statement, place, text.constData(), sqlite3_uint64(text.size()),
                   SQLITE_TRANSIENT, SQLITE_UTF8)
            == SQLITE_OK;
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(statement, place, bytes.constData(),
                   sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT)
            == SQLITE_OK;
    }
    default:
        return false;
    }
}

} // namespace

Database::Database(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
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
    sqlite3_close_v2(m_connection);
    m_connection = nullptr;
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
    // One thread alone uses it.
    const int mode = m_access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int answer = sqlite3_open_v2(
        QFile::encodeName(m_path).constData(), &m_connection, mode | SQLITE_OPEN_NOMUTEX, nullptr);
    if (answer != SQLITE_OK)
        return failure(StoreError::Kind::CannotOpen, QString::fromUtf8(sqlite3_errstr(answer)));
    sqlite3_busy_timeout(m_connection, kBusyTimeout);
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
        if (!check->next() || check->text(0) != "ok"_L1)
            return failure(StoreError::Kind::Damaged, check->text(0));
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

Result<Database::Prepared, StoreError> Database::prepare(const QString &sql)
{
    if (Prepared known = m_prepared.value(sql))
        return known;
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *made = nullptr;
    if (sqlite3_prepare_v3(m_connection, text.constData(), int(text.size()),
            SQLITE_PREPARE_PERSISTENT, &made, nullptr)
        != SQLITE_OK)
        return lastError();
    if (m_prepared.size() >= kPrepared)
        m_prepared.clear();
    return *m_prepared.insert(sql, Prepared(made, sqlite3_finalize));
}

Result<Statement, StoreError> Database::run(const QString &sql, const QVariantList &values)
{
    const auto prepared = prepare(sql);
    if (!prepared)
        return prepared.error();
    sqlite3_stmt *statement = prepared->get();
    if (sqlite3_bind_parameter_count(statement) != values.size())
        return failure(StoreError::Kind::Other, u"not as many values as the statement has"_s);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!bind(statement, int(i) + 1, values[i]))
            return failure(StoreError::Kind::Other, u"a value that cannot be bound"_s);
    }
    const int answer = sqlite3_step(statement);
    if (answer == SQLITE_ROW || answer == SQLITE_DONE)
        return Statement(*prepared, answer == SQLITE_ROW);
    const StoreError error = lastError();
    sqlite3_reset(statement);
    return error;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection);
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
    sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<qint64, StoreError> Database::revision()
{
    if (!m_revision) {
        auto next = run(u"UPDATE store SET revision = revision + 1 RETURNING revision"_s);
        if (!next)
            return std::move(next).error();
        if (!next->next())
            return failure(StoreError::Kind::Damaged);
        m_revision = next->integer(0);
    }
    return *m_revision;
}

StoreError Database::failure(StoreError::Kind kind, const QString &detail) const
{
    return {kind, detail, m_path};
}

StoreError Database::lastError() const
{
    const int code = sqlite3_errcode(m_connection);
    StoreError result =
        failure(StoreError::Kind::Other, QString::fromUtf8(sqlite3_errmsg(m_connection)));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        result.kind = StoreError::Kind::Busy;
        break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        result.kind = StoreError::Kind::CannotOpen;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        result.kind = StoreError::Kind::Damaged;
        m_file.markDoubtful();
        break;
    case SQLITE_FULL:
        result.kind = StoreError::Kind::Full;
        break;
    default:
        break;
    }
    qCWarning(lcUpload) << "store:" << sqlite3_extended_errcode(m_connection) << result.detail;
    return result;
}

} // namespace imgurl
