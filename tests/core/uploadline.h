// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/memorycredentialstore.h"
#include "api/apiclient.h"
#include "fetch/fetcher.h"
#include "prepare/imagepreparer.h"
#include "sandboxserver.h"
#include "storefixture.h"
#include "testpicture.h"
#include "upload/batchwatcher.h"
#include "upload/database.h"
#include "upload/spool.h"
#include "upload/uploadqueue.h"

#include <QFile>
#include <QTemporaryDir>

namespace imgurl {

using namespace Qt::StringLiterals;
using storefixture::wait;

//! Everything that an upload needs, real to the socket and the file.
struct UploadLine {
    explicit UploadLine(const QueueRules &rules = {}, const ApiClient::Options &options = {})
        : store(folder.filePath(u"data/uploads.db"_s))
        , client(options)
        , queue(services(), rules)
        , batches(store)
    {
        if (!server.start() || !wait(store.open()))
            qFatal("the sandbox or the store does not start");
        credentials.write(u"one"_s, {server.user().uid, server.user().token});
    }

    UploadServices services() { return services(store); }
    UploadServices services(UploadStore &which)
    {
        return {which, client, credentials, preparer, fetcher, spool};
    }

    UploadTarget target(const QString &account = u"one"_s) const
    {
        return {account, account, server.url(), {}};
    }

    //! Pictures that differ, so that the site takes each as new.
    QList<NewUpload> pictures(int count, qsizetype size = 0)
    {
        QList<NewUpload> result;
        for (int i = 0; i < count; ++i) {
            const QString name = u"picture%1.png"_s.arg(++made);
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly)
                || file.write(testPicture(std::max<qsizetype>(size, 200), quint32(made))) < 200)
                qFatal("no room for a picture");
            result.append({file.fileName(), name, false});
        }
        return result;
    }

    QList<Upload> add(int count, Ownership ownership = Ownership::Anyone)
    {
        const auto rows = wait(store.add(target(), pictures(count), ownership));
        if (!rows)
            qFatal("the store takes no rows");
        return *rows;
    }

    //! While it exists the store takes no change after which this holds.
    struct Refusal {
        Refusal(const UploadLine &line, const QString &condition)
            : database(line.folder.filePath(u"data/uploads.db"_s), Database::Access::ReadWrite)
        {
            if (!database.open()
                || !database.run(u"CREATE TRIGGER refusal BEFORE UPDATE ON uploads WHEN %1"
                                 " BEGIN SELECT RAISE(ABORT, 'refused'); END"_s.arg(condition)))
                qFatal("the store takes no trigger");
        }
        ~Refusal()
        {
            if (!database.run(u"DROP TRIGGER refusal"_s))
                qFatal("the store keeps its trigger");
        }
        Database database;
    };

    Upload row(UploadId id) { return wait(store.rows({id}))->first(); }
    UploadState state(UploadId id) { return row(id).state; }

    QTemporaryDir folder;
    SandboxServer server;
    UploadStore store;
    ApiClient client;
    MemoryCredentialStore credentials;
    ImagePreparer preparer{folder.filePath(u"data/prepared"_s)};
    Fetcher fetcher;
    Spool spool{folder.filePath(u"data/spool"_s)};
    UploadQueue queue;
    BatchWatcher batches;
    int made = 0;
};

} // namespace imgurl
