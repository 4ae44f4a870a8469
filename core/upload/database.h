// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/storeerror.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

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
    //! one transaction; what a step did is rolled back with it.
    [[nodiscard]] Result<Done, StoreError> open();

    //! A prepared statement, already executed, with its values bound in order.
    [[nodiscard]] Result<QSqlQuery, StoreError> run(
        const QString &sql, const QVariantList &values = {});

    [[nodiscard]] Result<Done, StoreError> begin(); //!< BEGIN IMMEDIATE
    [[nodiscard]] Result<Done, StoreError> commit();
    void rollback();

    static constexpr int kSchemaVersion = 1;

private:
    void close();
    [[nodiscard]] Result<Done, StoreError> prepareFile() const;
    [[nodiscard]] Result<Done, StoreError> migrate();
    [[nodiscard]] StoreError errorFrom(const class QSqlError &error) const;

    QString m_path;
    Access m_access;
    QString m_connectionName;
    QSqlDatabase m_connection;
};

} // namespace imgurl
