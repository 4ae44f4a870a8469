// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/storechanges.h"

#include "upload/database.h"
#include "upload/uploadrecord.h"
#include "upload/uploadtable.h"

#include <utility>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

Result<qint64, StoreError> lastRevision(Database &database)
{
    auto query = database.run(u"SELECT revision FROM store"_s);
    if (!query)
        return std::move(query).error();
    return query->next() ? query->integer(0) : 0;
}

bool allOurs(const Database &database, qint64 after, qint64 last)
{
    for (qint64 revision = last; revision > after; --revision) {
        if (!database.isOurs(revision))
            return false;
    }
    return true;
}

} // namespace

Result<Done, StoreError> ForeignChanges::begin(Database &database)
{
    const auto last = lastRevision(database);
    if (!last)
        return last.error();
    m_known = *last;
    m_read = *last;
    return Done{};
}

Result<StoreChanges, StoreError> ForeignChanges::read(Database &database)
{
    StoreChanges changes;
    if (std::exchange(m_isAccepted, false)) {
        m_known = m_read;
        database.forgetOurs(m_known);
    }
    const auto last = lastRevision(database);
    if (!last)
        return last.error();
    if (!allOurs(database, m_known, *last)) {
        // The row's revision, and the one that it was born in, behind what a row is read from.
        auto rows =
            database.run(u"SELECT %1, revision, born FROM uploads INDEXED BY uploads_revision"
                         " WHERE revision > ? ORDER BY batch, id"_s.arg(uploadColumns()),
                {m_known});
        if (!rows)
            return std::move(rows).error();
        const int revision = int(uploadColumns().count(u',')) + 1;
        while (rows->next()) {
            const qint64 born = rows->integer(revision + 1);
            const bool isNew = born > m_known && !database.isOurs(born);
            if (!isNew && database.isOurs(rows->integer(revision)))
                continue;
            (isNew ? changes.added : changes.changed).append(uploadFrom(*rows));
        }
        auto removals = database.run(
            u"SELECT revision, id, batch FROM removals WHERE revision > ?"_s, {m_known});
        if (!removals)
            return std::move(removals).error();
        while (removals->next()) {
            if (database.isOurs(removals->integer(0)))
                continue;
            Upload gone;
            gone.id = removals->integer(1);
            gone.batch = removals->integer(2);
            changes.removed.append(gone);
        }
    }
    // What is under way may be undone, and its number given to another process.
    m_read = database.hasRevisionUnderWay() ? *last - 1 : *last;
    return changes;
}

} // namespace imgurl
