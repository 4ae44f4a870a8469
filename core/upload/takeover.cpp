// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/takeover.h"

#include "common/logging.h"
#include "upload/database.h"
#include "upload/storeowners.h"
#include "upload/uploadtable.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! Every process that has rows. One that is not named is of a version that named none.
Result<QStringList, StoreError> allOwners(Database &database)
{
    auto query = database.run(
        u"SELECT coalesce(worker, '') FROM uploads WHERE state = 'uploading'"
        " UNION SELECT coalesce(worker, '') FROM uploads WHERE server_state = 'deleting'"
        " UNION SELECT owner FROM uploads INDEXED BY uploads_owned"
        " WHERE state = 'waiting' AND owner IS NOT NULL"_s);
    if (!query)
        return std::move(query).error();
    QStringList found;
    while (query->next())
        found.append(query->text(0));
    return found;
}

Result<QStringList, StoreError> deadOnes(Database &database, const StoreOwners &owners)
{
    auto dead = allOwners(database);
    if (dead) {
        dead->removeIf(
            [&owners](const QString &owner) { return !owner.isEmpty() && owners.isAlive(owner); });
    }
    return dead;
}

} // namespace

Result<QList<Upload>, StoreError> takeOver(Database &database, const StoreOwners &owners)
{
    const auto dead = deadOnes(database, owners);
    if (!dead)
        return dead.error();
    Rows freed;
    for (const QString &owner : *dead) {
        qCInfo(lcUpload) << "rows of a process that ended are taken over";
        for (const auto &[assignments, condition] : {
                 std::pair{u"state = 'waiting', owner = NULL, worker = NULL, earlier_copy = 1,"
                           " attempts = max(0, attempts - 1)"_s,
                     u"state = 'uploading' AND coalesce(worker, '') = ?"_s},
                 std::pair{u"server_state = 'unconfirmed', worker = NULL"_s,
                     u"server_state = 'deleting' AND coalesce(worker, '') = ?"_s},
                 std::pair{u"owner = NULL"_s, u"state = 'waiting' AND owner = ?"_s},
             }) {
            const auto rows = updateRows(database, assignments, condition, {owner});
            if (!rows)
                return rows.error();
            freed += *rows;
        }
    }
    return freed;
}

Result<bool, StoreError> haveOthersRows(Database &database, const StoreOwners &owners)
{
    const QString mine = owners.mine();
    for (const auto &condition :
        {u"state = 'uploading' AND worker <> ?"_s, u"server_state = 'deleting' AND worker <> ?"_s,
            u"state = 'waiting' AND owner IS NOT NULL AND owner <> ?"_s}) {
        auto query =
            database.run(u"SELECT 1 FROM uploads WHERE %1 LIMIT 1"_s.arg(condition), {mine});
        if (!query)
            return std::move(query).error();
        if (query->next())
            return true;
    }
    return false;
}

} // namespace imgurl
