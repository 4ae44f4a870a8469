// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "account/environmentaccount.h"
#include "common/whendone.h"
#include "uploads/rowlayout.h"
#include "window/windowparts.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QProcessEnvironment>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

int thumbnailSide()
{
    return int(
        RowLayout::pictureSide(QFontMetrics(QApplication::font())) * qApp->devicePixelRatio());
}

} // namespace

Application::Application(const Folders &folders, bool practice)
    : m_accounts(m_settings)
    , m_albums(m_settings)
    , m_credentials(m_keychain)
    , m_store(folders.data + u"/uploads.db"_s)
    , m_inspector(m_store)
    , m_queue({m_store, m_client, m_credentials, m_preparer})
    , m_batches(m_store)
    , m_deleter(m_store, m_client)
    , m_spool(folders.data + u"/spool"_s)
    , m_previews(folders.cache + u"/previews"_s)
    , m_thumbnailer(m_previews)
    , m_thumbnails(m_thumbnailer, thumbnailSide())
    , m_model(m_store, m_queue, m_thumbnails)
    , m_clipboard(*QApplication::clipboard())
    , m_window({m_settings, m_accounts, m_albums, m_credentials, m_client, m_store, m_queue,
          m_batches, m_deleter, m_model, m_thumbnails, m_clipboard, m_spool,
          practice
              ? tr("This is a practice server on this computer: its links work while this window "
                   "is open.")
              : QString()})
{
    connect(&m_window, &MainWindow::quitRequested, this, &Application::quitNow);
    connect(&m_window, &MainWindow::quitWhenIdleRequested, this, &Application::quitWhenIdle);
    connect(&m_signals, &QuitSignals::received, this, &Application::quitNow);
    // The end of the desktop session: nothing is asked, nothing is lost.
    connect(qApp, &QGuiApplication::commitDataRequest, this, &Application::quitNow);
}

Application::~Application() = default;

void Application::start()
{
    useEnvironmentAccount();
    m_window.show();
    whenDone(m_store.open(), this, [this](const Result<Done, StoreError> &opened) {
        if (!opened) {
            m_window.showStoreError(opened.error());
            return;
        }
        m_model.load();
        cleanSpool();
        m_queue.start();
    });
}

void Application::useEnvironmentAccount()
{
    const auto found = environmentAccount(QProcessEnvironment::systemEnvironment(), m_settings);
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
    m_queue.stop();
    // Not quit(): that would ask the window, which answers by asking us.
    QCoreApplication::exit(0);
}

void Application::quitWhenIdle()
{
    connect(&m_queue, &UploadQueue::idle, this, &Application::quitNow);
    if (m_queue.running() == 0)
        quitNow();
}

} // namespace imgurl
