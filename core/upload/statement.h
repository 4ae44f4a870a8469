// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace imgurl {

//! A prepared statement that has been executed. It ends with this object, so that no reader keeps
//! an old state of the file alive; the statement itself stays prepared.
class Statement {
public:
    explicit Statement(std::shared_ptr<QSqlQuery> query)
        : m_query(std::move(query))
    {
    }
    ~Statement()
    {
        if (m_query)
            m_query->finish();
    }
    Statement(Statement &&) = default;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    bool next() { return m_query->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] QVariant lastInsertId() const { return m_query->lastInsertId(); }
    [[nodiscard]] const QSqlQuery &query() const { return *m_query; }

private:
    std::shared_ptr<QSqlQuery> m_query;
};

} // namespace imgurl
