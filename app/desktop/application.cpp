// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "account/environmentaccount.h"
#include "common/whendone.h"
#include "editors/clipboardsources.h"
#include "target/targetchoice.h"
#include "uploads/rowlayout.h"
#include "window/accountguide.h"
#include "window/windowparts.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFontMetrics>
#include <QProcessEnvironment>
#include <QTimer>

#include <chrono>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kLongestEnd{2};

QString storePath(const Application::Folders &folders)
{
    return folders.data + u"/uploads.db"_s;
}

int thumbnailSide()
{
    return int(
        RowLayout::pictureSide(QFontMetrics(QApplication::font())) * qApp->devicePixelRatio());
}

} // namespace

Application::Application(const Folders &folders, bool practice)
    : m_folders(folders)
    , m_accounts(m_settings)
    , m_albums(m_settings)
    , m_credentials(m_keychain)
    , m_store(storePath(folders))
    , m_preparer(folders.data + u"/prepared"_s)
    , m_spool(folders.data + u"/spool"_s)
    , m_inspector(m_store)
    , m_queue({m_store, m_client, m_credentials, m_preparer, m_fetcher, m_spool})
    , m_meter(m_store, m_queue)
    , m_batches(m_store)
    , m_deleter(m_store, m_client)
    , m_previews(folders.cache + u"/previews"_s)
    , m_thumbnailer(m_previews)
    , m_thumbnails(m_thumbnailer, thumbnailSide())
    , m_model(m_store, m_queue, m_thumbnails)
    , m_clipboard(*QApplication::clipboard())
    , m_editorSecret(m_settings, m_credentials)
    , m_editors({{m_store, m_queue, m_spool},
          {m_accounts, m_settings, {m_client, m_credentials, m_albums}}, m_settings, m_deleter,
          clipboardSources,
          [this](const UploadTarget &target) { return withChosenAlbum(target, m_albums); }})
    , m_window({m_settings, m_accounts, m_albums, m_credentials, m_client, m_store, m_queue,
          m_meter, m_batches, m_deleter, m_model, m_thumbnails, m_clipboard, m_spool, m_editors,
          m_editorSecret,
          practice
              ? tr("This is a practice server on this computer: its links work while this window "
                   "is open.")
              : QString()})
{
    connect(&m_window, &MainWindow::quitRequested, this, &Application::quitNow);
    connect(&m_window, &MainWindow::quitWhenIdleRequested, this, &Application::quitWhenIdle);
    connect(&m_accounts, &AccountStore::accountsChanged, this, &Application::knowAccounts);
    connect(&m_signals, &QuitSignals::received, this, &Application::quitNow);
    // The end of the desktop session: nothing is asked, nothing is lost.
    connect(qApp, &QGuiApplication::commitDataRequest, this, &Application::quitNow);
}

Application::~Application() = default;

void Application::start(const QProcessEnvironment &environment)
{
    useEnvironmentAccount(environment);
    clearForeignPreviews();
    m_window.show();
    openStore();
}

void Application::openStore()
{
    using namespace std::chrono_literals;
    whenDone(m_store.open(), this, [this](const Result<StoreOpening, StoreError> &opened) {
        if (opened) {
            storeOpened(*opened);
            return;
        }
        m_window.showStoreError(opened.error());
        const auto kind = opened.error().kind;
        if (kind == StoreError::Kind::Busy || kind == StoreError::Kind::Full)
            QTimer::singleShot(3s, this, &Application::openStore);
    });
}

//! Previews are kept by a row's number, and a new store begins to count anew.
void Application::clearForeignPreviews()
{
    if (!QFile::exists(storePath(m_folders)))
        m_previews.clear();
}

void Application::storeOpened(const StoreOpening &opening)
{
    m_window.storeOpened(opening);
    m_model.load();
    m_meter.begin();
    cleanSpool();
    // Rows of a time without an account, when one came by another way than the form.
    if (const auto account = m_accounts.current())
        m_store.assignAccount(targetOf(*account));
    const QList<Account> accounts = m_accounts.accounts();
    for (const Account &account : accounts)
        m_queue.pacing().set(account.id, readPace(m_settings, account.id));
    knowAccounts();
    m_queue.start();
}

void Application::knowAccounts()
{
    QSet<AccountId> ids;
    const QList<Account> accounts = m_accounts.accounts();
    for (const Account &account : accounts)
        ids.insert(account.id);
    m_queue.setAccounts(ids);
}

void Application::useEnvironmentAccount(const QProcessEnvironment &environment)
{
    const auto found = environmentAccount(environment, m_settings);
    if (!found) {
        m_window.showEnvironmentError(found.error());
        return;
    }
    if (!*found)
        return;
    const auto &[account, credentials] = **found;
    m_credentials.keepForSession(account.id, credentials);
    m_accounts.save(account);
    m_accounts.setCurrent(account.id);
}

void Application::cleanSpool()
{
    m_store.spooledFiles().then(QtFuture::Launch::Async,
        [spool = m_spool](const Result<QSet<QString>, StoreError> &wanted) {
            if (wanted)
                spool.removeAllBut(*wanted);
        });
}

void Application::quitNow()
{
    if (std::exchange(m_quitting, true))
        return;
    m_window.hide();
    m_editors.stop();
    // Not quit(): that would ask the window, which answers by asking us.
    connect(&m_queue, &UploadQueue::stopped, qApp, [] { QCoreApplication::exit(0); });
    // A store that is locked may keep us waiting.
    QTimer::singleShot(kLongestEnd, qApp, [] { QCoreApplication::exit(0); });
    m_queue.stop();
}

void Application::quitWhenIdle()
{
    if (std::exchange(m_quittingWhenIdle, true))
        return;
    connect(&m_queue, &UploadQueue::idle, this, [this] {
        // Once through the store's reader, behind what has asked it for the links of the last
        // batch: they are to be in the clipboard before we go.
        whenDone(m_store.counts(), this,
            [this](const Result<UploadCounts, StoreError> &) { quitNow(); });
    });
    m_queue.setPaused(false); // it is not to finish what is paused later
    m_queue.start(); // so that it says when it is idle, be it now
}

} // namespace imgurl
