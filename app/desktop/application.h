// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountalbums.h"
#include "account/accountstore.h"
#include "account/keychaincredentialstore.h"
#include "account/sessioncredentials.h"
#include "api/apiclient.h"
#include "endpoint/editorendpoint.h"
#include "endpoint/editorsecret.h"
#include "fetch/fetcher.h"
#include "image/inspector.h"
#include "image/previewcache.h"
#include "image/thumbnailer.h"
#include "prepare/imagepreparer.h"
#include "quitsignals.h"
#include "settings/settings.h"
#include "upload/batchwatcher.h"
#include "upload/imagedeleter.h"
#include "upload/spool.h"
#include "upload/uploadqueue.h"
#include "upload/uploadstore.h"
#include "upload/workmeter.h"
#include "uploads/linkclipboard.h"
#include "uploads/thumbnails.h"
#include "uploads/uploadmodel.h"
#include "window/mainwindow.h"

#include <QObject>

class QProcessEnvironment;

namespace imgurl {

//! The composition root: makes every part, in the order in which they need one another, and ends
//! the program without losing anything.
class Application final : public QObject {
    Q_OBJECT

public:
    struct Folders {
        QString data;
        QString cache;
    };
    Application(const Folders &folders, bool practice);
    ~Application() override;

    //! The variables may name an account, see environmentAccount().
    void start(const QProcessEnvironment &environment);
    void raise() { m_window.raiseToFront(); }
    //! Files that were given with a start, this one or a later one; absolute paths.
    void take(const QStringList &paths) { m_window.take(paths); }

private:
    void useEnvironmentAccount(const QProcessEnvironment &environment);
    void knowAccounts();
    void clearForeignPreviews();
    void openStore();
    void storeOpened(const StoreOpening &opening);
    void cleanSpool();
    void quitNow();
    void quitWhenIdle();

    const Folders m_folders;
    Settings m_settings;
    AccountStore m_accounts;
    AccountAlbums m_albums;
    KeychainCredentialStore m_keychain;
    SessionCredentials m_credentials;
    ApiClient m_client;
    UploadStore m_store;
    ImagePreparer m_preparer;
    Fetcher m_fetcher;
    Spool m_spool;
    Inspector m_inspector;
    UploadQueue m_queue;
    WorkMeter m_meter;
    BatchWatcher m_batches;
    ImageDeleter m_deleter;
    PreviewCache m_previews;
    Thumbnailer m_thumbnailer;
    Thumbnails m_thumbnails;
    UploadModel m_model;
    LinkClipboard m_clipboard;
    EditorSecret m_editorSecret;
    EditorEndpoint m_editors;
    MainWindow m_window;
    QuitSignals m_signals;
    bool m_quittingWhenIdle = false;
    bool m_quitting = false;
};

} // namespace imgurl
