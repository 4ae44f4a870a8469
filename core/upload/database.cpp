// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/database.h"

#include "common/logging.h"
#include "common/privatefolder.h"
#include "upload/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace imgurl {

using namespace Qt::StringLiterals;

Database::Database(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<Done, StoreError> Database::open()
{
    close();
    if (m_access == Access::ReadWrite) {
        if (auto prepared = prepareFile(); !prepared)
            return prepared;
    }
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    m_connection.setDatabaseName(m_path);
    m_connection.setConnectOptions(m_access == Access::ReadWrite
            ? u"QSQLITE_BUSY_TIMEOUT=5000"_s
            : u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s);
    if (!m_connection.open()) {
        return StoreError{
            StoreError::Kind::CannotOpen, m_connection.lastError().databaseText(), m_path};
    }
    if (m_access == Access::ReadOnly)
        return Done{};
    // The version first: a store of a later program is left as it is, its journal mode too.
    if (auto migrated = migrate(); !migrated)
        return migrated;
    for (const auto &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (auto set = run(pragma); !set)
            return std::move(set).error();
    }
    return Done{};
}

Result<Done, StoreError> Database::prepareFile() const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!makePrivateFolder(folder))
        return StoreError{StoreError::Kind::CannotOpen, folder, m_path};
    QFile file(m_path);
    // Made before SQLite sees it, so that it is never readable by others; -wal and -shm follow it.
    if (!file.exists() && !file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return StoreError{StoreError::Kind::CannotOpen, file.errorString(), m_path};
    return Done{};
}

Result<Done, StoreError> Database::migrate()
{
    // Under the write lock, so that two processes starting at once do not both take a step.
    if (auto begun = begin(); !begun)
        return begun;
    auto version = run(u"PRAGMA user_version"_s);
    if (!version || !version->next()) {
        rollback();
        return version ? StoreError{StoreError::Kind::Damaged, {}, m_path} : version.error();
    }
    const int found = version->value(0).toInt();
    version->finish();
    if (found > kSchemaVersion) {
        rollback();
        return StoreError{StoreError::Kind::NewerSchema, QString::number(found), m_path};
    }
    for (int next = found + 1; next <= kSchemaVersion; ++next) {
        QStringList statements = schemaStep(next);
        statements << u"PRAGMA user_version = %1"_s.arg(next);
        for (const QString &statement : std::as_const(statements)) {
            if (auto done = run(statement); !done) {
                rollback();
                return std::move(done).error();
            }
        }
        qCInfo(lcUpload) << "store brought to schema" << next;
    }
    return commit();
}

Result<QSqlQuery, StoreError> Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorFrom(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return errorFrom(query.lastError());
    return query;
}

Result<Done, StoreError> Database::begin()
{
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
    return Done{};
}

void Database::rollback()
{
    // SQLite may have rolled back by itself (full disk): then this says so, and that is fine.
    QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

StoreError Database::errorFrom(const QSqlError &error) const
{
    // The primary result codes of sqlite3.h.
    constexpr int kBusy = 5, kLocked = 6, kReadOnly = 8, kCorrupt = 11, kFull = 13,
                  kCannotOpen = 14, kNotADatabase = 26;
    StoreError result{StoreError::Kind::Other, error.databaseText(), m_path};
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
