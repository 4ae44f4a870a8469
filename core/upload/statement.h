// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3_stmt;

namespace imgurl {

//! A prepared statement that has been executed up to its first row. It ends with this object, so
//! that no reader keeps an old state of the file alive; the statement itself stays prepared.
//! Columns count from 0; NULL reads as 0 or as nothing.
class Statement {
public:
    Statement(std::shared_ptr<sqlite3_stmt> statement, bool hasRow);
    ~Statement();
    Statement(Statement &&) = default;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    //! False behind the last row, and when the file could not be read: see failed().
    bool next();
    [[nodiscard]] bool failed() const { return m_failed; }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;

private:
    std::shared_ptr<sqlite3_stmt> m_statement;
    bool m_hasRow; // one that next() has not come to
    bool m_begun = false;
    bool m_failed = false;
};

} // namespace imgurl
