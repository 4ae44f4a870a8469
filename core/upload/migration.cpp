// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/migration.h"

#include "common/logging.h"
#include "upload/database.h"
#include "upload/schema.h"
#include "upload/storefile.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

Result<int, StoreError> versionOf(Database &database)
{
    auto version = database.run(u"PRAGMA user_version"_s);
    if (!version)
        return std::move(version).error();
    return version->next() ? int(version->integer(0)) : 0;
}

Result<Done, StoreError> takeSteps(Database &database, int from)
{
    for (int next = from + 1; next <= kSchemaVersion; ++next) {
        QStringList statements = schemaStep(next);
        statements << u"PRAGMA user_version = %1"_s.arg(next);
        for (const QString &statement : std::as_const(statements)) {
            if (auto done = database.run(statement); !done)
                return std::move(done).error();
        }
        qCInfo(lcUpload) << "store brought to schema" << next;
    }
    return Done{};
}

Result<Done, StoreError> copy(Database &database, const StoreFile &file, int version)
{
    const auto place = file.placeForCopy(version);
    if (!place)
        return place.error();
    if (auto copied = database.run(u"VACUUM INTO ?"_s, {*place}); !copied)
        return std::move(copied).error();
    return Done{};
}

Result<Done, StoreError> migrate(Database &database, const StoreFile &file, int version)
{
    if (version > 0) {
        if (auto copied = copy(database, file, version); !copied)
            return copied;
    }
    if (auto begun = database.begin(); !begun)
        return begun;
    // Asked again: another process may have made the same tables meanwhile.
    const auto found = versionOf(database);
    const auto done = found ? takeSteps(database, *found) : found.error();
    if (done)
        return database.commit();
    database.rollback();
    return done;
}

} // namespace

Result<Done, StoreError> bringUpToDate(Database &database, StoreFile &file)
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version == kSchemaVersion)
        return Done{};
    if (*version > kSchemaVersion)
        return database.failure(StoreError::Kind::NewerSchema, QString::number(*version));
    auto locked = file.lockAlone();
    // Two that start at once on an empty folder: the other one is making the same tables.
    if (!locked && *version == 0)
        locked = file.share();
    if (!locked)
        return locked;
    auto migrated = migrate(database, file, *version);
    if (auto shared = file.share(); migrated && !shared)
        return shared;
    return migrated;
}

} // namespace imgurl
