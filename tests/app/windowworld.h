// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountalbums.h"
#include "account/accountstore.h"
#include "account/memorycredentialstore.h"
#include "account/sessioncredentials.h"
#include "api/apiclient.h"
#include "editors/clipboardsources.h"
#include "endpoint/editorendpoint.h"
#include "endpoint/editorsecret.h"
#include "fetch/fetcher.h"
#include "image/previewcache.h"
#include "image/thumbnailer.h"
#include "prepare/imagepreparer.h"
#include "sandboxserver.h"
#include "settings/settings.h"
#include "target/targetchoice.h"
#include "upload/batchwatcher.h"
#include "upload/database.h"
#include "upload/imagedeleter.h"
#include "upload/spool.h"
#include "upload/uploadqueue.h"
#include "upload/uploadstore.h"
#include "upload/workmeter.h"
#include "uploads/linkclipboard.h"
#include "uploads/thumbnails.h"
#include "uploads/uploadmodel.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>

namespace imgurl {

template <typename T> Result<T, StoreError> wait(QFuture<Result<T, StoreError>> future)
{
    future.waitForFinished();
    return future.result();
}

//! What the window stands on, real to the socket and the file; the keychain alone is in memory. The
//! queue is not started, and there is no account yet.
struct WindowWorld {
    WindowWorld()
    {
        if (!site.start() || !wait(store.open()))
            qFatal("the sandbox or the store does not start");
    }

    Account addAccount(const QString &name = QStringLiteral("Blog"))
    {
        return addAccount(name, {site.user().uid, site.user().token});
    }
    Account addAccount(const QString &name, const Credentials &kept)
    {
        const Account account{QStringLiteral("id-") + name, name, site.url()};
        keychain.write(account.id, kept);
        accounts.save(account);
        return account;
    }
    [[nodiscard]] UploadTarget target(const QString &name = QStringLiteral("Blog")) const
    {
        return {QStringLiteral("id-") + name, name, site.url(), {}};
    }

    //! A picture unlike those before it, so that the site takes it as new.
    QString picture(const QString &name)
    {
        const QString path = folder.filePath(name);
        QImage image(32, 32, QImage::Format_RGB32);
        ++made;
        image.fill(QColor::fromHsv(made * 7 % 360, 200, 200).rgb() + uint(made));
        if (!image.save(path, "PNG"))
            qFatal("a picture cannot be written");
        return path;
    }
    QList<NewUpload> pictures(int count)
    {
        QList<NewUpload> result;
        for (int i = 0; i < count; ++i) {
            const QString path = picture(QStringLiteral("picture%1.png").arg(made + 1));
            result.append({path, QFileInfo(path).fileName(), false});
        }
        return result;
    }
    //! Rows of files that nobody looks at.
    static QList<NewUpload> names(int count)
    {
        QList<NewUpload> result;
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("name%1.png").arg(i);
            result.append({QStringLiteral("/nowhere/") + name, name, false});
        }
        return result;
    }

    QList<Upload> add(const QList<NewUpload> &uploads)
    {
        return *wait(store.add(target(), uploads));
    }
    Upload row(UploadId id) { return wait(store.rows({id}))->value(0); }
    UploadState state(UploadId id) { return row(id).state; }

    //! As another program would.
    void execute(const QString &sql)
    {
        Database other(
            folder.filePath(QStringLiteral("data/uploads.db")), Database::Access::ReadWrite);
        if (!other.open() || !other.run(sql))
            qFatal("a statement of the test fails");
    }
    //! Until then no result can be written, as on a full disk.
    void refuseResults()
    {
        execute(
            QStringLiteral("CREATE TRIGGER refuse BEFORE UPDATE ON uploads WHEN NEW.state = 'done'"
                           " BEGIN SELECT RAISE(ABORT, 'refused'); END"));
    }
    void takeResults() { execute(QStringLiteral("DROP TRIGGER refuse")); }

    QTemporaryDir folder;
    int made = 0;
    SandboxServer site;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    AccountStore accounts{settings};
    AccountAlbums albums{settings};
    MemoryCredentialStore keychain;
    SessionCredentials credentials{keychain};
    ApiClient client;
    UploadStore store{folder.filePath(QStringLiteral("data/uploads.db"))};
    ImagePreparer preparer{folder.filePath(QStringLiteral("data/prepared"))};
    Fetcher fetcher;
    Spool spool{folder.filePath(QStringLiteral("data/spool"))};
    UploadQueue queue{{store, client, credentials, preparer, fetcher, spool}};
    WorkMeter meter{store, queue};
    BatchWatcher batches{store};
    ImageDeleter deleter{store, client};
    PreviewCache previews{folder.filePath(QStringLiteral("previews"))};
    Thumbnailer thumbnailer{previews};
    Thumbnails thumbnails{thumbnailer, 48};
    UploadModel model{store, queue, thumbnails};
    LinkClipboard clipboard{*QGuiApplication::clipboard()};
    EditorSecret editorSecret{settings, credentials};
    EditorEndpoint editors{{{store, queue, spool},
        {accounts, settings, {client, credentials, albums}}, settings, deleter, clipboardSources,
        [this](const UploadTarget &target) { return withChosenAlbum(target, albums); }}};
};

} // namespace imgurl
