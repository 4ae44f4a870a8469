// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/schema.h"

namespace imgurl {

using namespace Qt::StringLiterals;

QStringList schemaStep(int version)
{
    switch (version) {
    case 1:
        return {
            // AUTOINCREMENT: a number that a person or a script has seen is never given again.
            uR"(CREATE TABLE uploads (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                batch INTEGER NOT NULL,
                position INTEGER NOT NULL,
                account TEXT NOT NULL,
                account_name TEXT NOT NULL,
                server TEXT NOT NULL,
                album_id TEXT NOT NULL,
                album_name TEXT NOT NULL,
                source TEXT NOT NULL,
                spooled INTEGER NOT NULL,
                file_name TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN
                    ('waiting', 'uploading', 'held', 'done', 'failed', 'canceled')),
                server_state TEXT NOT NULL DEFAULT 'there' CHECK (server_state IN
                    ('there', 'deleting', 'deleted', 'unconfirmed')),
                attempts INTEGER NOT NULL DEFAULT 0,
                size INTEGER NOT NULL DEFAULT -1,
                width INTEGER NOT NULL DEFAULT 0,
                height INTEGER NOT NULL DEFAULT 0,
                sha256 BLOB,
                error_kind TEXT,
                error_status INTEGER,
                error_message TEXT,
                error_body_sent INTEGER,
                error_redirect TEXT,
                url TEXT,
                thumbnail_url TEXT,
                delete_url TEXT,
                site_width INTEGER,
                site_height INTEGER,
                server_id TEXT,
                imgid TEXT,
                relative_path TEXT,
                client_name TEXT,
                created INTEGER NOT NULL,
                finished INTEGER
            ) STRICT)"_s,
            u"CREATE INDEX uploads_list ON uploads (batch DESC, id)"_s,
            u"CREATE INDEX uploads_work ON uploads (batch, id)"
            " WHERE state IN ('waiting', 'uploading', 'held')"_s,
            u"CREATE INDEX uploads_imgid ON uploads (server, imgid) WHERE imgid IS NOT NULL"_s,
            u"CREATE INDEX uploads_sha256 ON uploads (sha256) WHERE sha256 IS NOT NULL"_s,
        };
    case 2:
        return {
            // Waiting: the one process that may work on it, while that lives; NULL: any.
            u"ALTER TABLE uploads ADD COLUMN owner TEXT"_s,
            // The process that is uploading it, or deleting its image.
            u"ALTER TABLE uploads ADD COLUMN worker TEXT"_s,
            u"ALTER TABLE uploads ADD COLUMN priority INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE uploads ADD COLUMN retry_at INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE uploads ADD COLUMN lost_answers INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE uploads ADD COLUMN earlier_copy INTEGER NOT NULL DEFAULT 0"_s,
            // Of the transaction that made the row, and of the last one that changed it.
            u"ALTER TABLE uploads ADD COLUMN born INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE uploads ADD COLUMN revision INTEGER NOT NULL DEFAULT 0"_s,
            u"DROP INDEX uploads_work"_s,
            u"CREATE INDEX uploads_waiting ON uploads (account, priority DESC, batch, id)"
            " WHERE state = 'waiting'"_s,
            u"CREATE INDEX uploads_owned ON uploads (account, owner)"
            " WHERE state = 'waiting' AND owner IS NOT NULL"_s,
            u"CREATE INDEX uploads_held ON uploads (id) WHERE state = 'held'"_s,
            u"CREATE INDEX uploads_uploading ON uploads (account, worker)"
            " WHERE state = 'uploading'"_s,
            u"CREATE INDEX uploads_deleting ON uploads (id) WHERE server_state = 'deleting'"_s,
            u"CREATE INDEX uploads_failed ON uploads (batch DESC, id) WHERE state = 'failed'"_s,
            u"CREATE INDEX uploads_revision ON uploads (revision)"_s,
            // What other processes have to be told of rows that are gone.
            u"CREATE TABLE removals (revision INTEGER NOT NULL, id INTEGER NOT NULL,"
            " batch INTEGER NOT NULL) STRICT"_s,
            u"CREATE INDEX removals_revision ON removals (revision)"_s,
            u"CREATE TABLE store (revision INTEGER NOT NULL, last_deletion INTEGER NOT NULL)"
            " STRICT"_s,
            u"INSERT INTO store VALUES (0, 0)"_s,
        };
    case 3:
        return {
            // See recipe.h. What was sent before there were recipes went as it was.
            u"ALTER TABLE uploads ADD COLUMN recipe TEXT NOT NULL DEFAULT 'location'"_s,
            u"UPDATE uploads SET recipe = 'keep' WHERE state = 'done'"_s,
            u"ALTER TABLE uploads ADD COLUMN name_template TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE uploads ADD COLUMN link_again INTEGER NOT NULL DEFAULT 1"_s,
            // What leaves; sent_name NULL: not known yet.
            u"ALTER TABLE uploads ADD COLUMN sent_name TEXT"_s,
            u"ALTER TABLE uploads ADD COLUMN sent_size INTEGER"_s,
            u"ALTER TABLE uploads ADD COLUMN sent_width INTEGER"_s,
            u"ALTER TABLE uploads ADD COLUMN sent_height INTEGER"_s,
            u"ALTER TABLE uploads ADD COLUMN removed INTEGER"_s, // MetadataParts
            u"ALTER TABLE uploads ADD COLUMN location_stays INTEGER"_s,
            // Where the source is fetched from; until it is, source is empty.
            u"ALTER TABLE uploads ADD COLUMN address TEXT NOT NULL DEFAULT ''"_s,
            // The row whose upload this one's link is of.
            u"ALTER TABLE uploads ADD COLUMN same_as INTEGER"_s,
            u"CREATE INDEX uploads_same_as ON uploads (same_as) WHERE same_as IS NOT NULL"_s,
            u"DROP INDEX uploads_sha256"_s,
            u"CREATE INDEX uploads_again ON uploads (sha256, account, server, album_id, recipe)"
            " WHERE state = 'done' AND server_state = 'there' AND sha256 IS NOT NULL"_s,
        };
    default:
        return {};
    }
}

} // namespace imgurl
