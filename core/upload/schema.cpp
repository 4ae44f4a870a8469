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
    default:
        return {};
    }
}

} // namespace imgurl
