// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/statement.h"
#include "upload/storeerror.h"
#include "upload/storefile.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QVariantList>

#include <memory>
#include <optional>

struct sqlite3;

namespace imgurl {

//! One SQLite connection, made and used on one thread. Every call is checked.
//! The file is 0600, in a folder that is made 0700; WAL, synchronous FULL, busy time-out 5 s.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    Database(QString path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    //! ReadWrite also makes the file and brings its schema up to date, each step with its number in
    //! one transaction; what a step did is rolled back with it. That, and setting a damaged file
    //! aside, needs to be the only process with the file open.
    [[nodiscard]] Result<Done, StoreError> open();
    //! Where open() has put a file that was damaged; empty: there was none.
    [[nodiscard]] const QString &setAside() const { return m_setAside; }

    //! Executed, with its values bound in order. Let it go before the same one is run again.
    [[nodiscard]] Result<Statement, StoreError> run(
        const QString &sql, const QVariantList &values = {});

    [[nodiscard]] Result<Done, StoreError> begin(); //!< BEGIN IMMEDIATE
    [[nodiscard]] Result<Done, StoreError> commit();
    void rollback();

    //! The number of the transaction under way, one more than that of the last one in which any
    //! process changed a row. For the row's column of that name.
    [[nodiscard]] Result<qint64, StoreError> revision();
    //! Whether it was given to a transaction of this connection: one that was committed since
    //! forgetOurs(), or the one under way.
    [[nodiscard]] bool isOurs(qint64 revision) const
    {
        return m_revision == revision || m_ours.contains(revision);
    }
    [[nodiscard]] bool hasRevisionUnderWay() const { return m_revision.has_value(); }
    //! Those up to this one.
    void forgetOurs(qint64 last)
    {
        m_ours.removeIf([last](qint64 ours) { return ours <= last; });
    }

    //! The id that the last INSERT has given.
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] StoreError failure(StoreError::Kind kind, const QString &detail = {}) const;
    //! Why the last call did not work.
    [[nodiscard]] StoreError lastError() const;

private:
    [[nodiscard]] Result<Done, StoreError> openForWriting();
    [[nodiscard]] Result<Done, StoreError> openConnection();
    [[nodiscard]] Result<Done, StoreError> examine();
    [[nodiscard]] Result<Done, StoreError> beginAnew();
    void close();
    using Prepared = std::shared_ptr<sqlite3_stmt>;
    [[nodiscard]] Result<Prepared, StoreError> prepare(const QString &sql);

    const QString m_path;
    const Access m_access;
    StoreFile m_file;
    sqlite3 *m_connection = nullptr;
    QHash<QString, Prepared> m_prepared;
    std::optional<qint64> m_revision;
    QSet<qint64> m_ours;
    QString m_setAside;
};

} // namespace imgurl
