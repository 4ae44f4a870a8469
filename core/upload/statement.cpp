// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/statement.h"

#include <sqlite3.h>

#include <utility>

namespace imgurl {

Statement::Statement(std::shared_ptr<sqlite3_stmt> statement, bool hasRow)
    : m_statement(std::move(statement))
    , m_hasRow(hasRow)
{
}

Statement::~Statement()
{
    if (m_statement)
        sqlite3_reset(m_statement.get());
}

bool Statement::next()
{
    if (!m_hasRow)
        return false;
    if (!std::exchange(m_begun, true))
        return true;
    const int answer = sqlite3_step(m_statement.get());
    m_hasRow = answer == SQLITE_ROW;
    m_failed = !m_hasRow && answer != SQLITE_DONE;
    return m_hasRow;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    // In this order: the bytes are those of what the first call has made.
    const auto *bytes = sqlite3_column_text(m_statement.get(), column);
    return QString::fromUtf8(
        reinterpret_cast<const char *>(bytes), sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = sqlite3_column_blob(m_statement.get(), column);
    return QByteArray(
        static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement.get(), column));
}

} // namespace imgurl
