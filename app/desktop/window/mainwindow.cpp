// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "account/accountstore.h"
#include "account/environmentaccount.h"
#include "account/sessioncredentials.h"
#include "common/accounttext.h"
#include "common/storetext.h"
#include "editors/editorsdialog.h"
#include "editors/editorswitch.h"
#include "endpoint/editorendpoint.h"
#include "prepare/preparestrip.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "upload/uploadqueue.h"
#include "uploads/batchcopier.h"
#include "uploads/linkclipboard.h"
#include "uploads/rowtext.h"
#include "uploads/uploadactions.h"
#include "uploads/uploadmodel.h"
#include "uploads/uploadsview.h"
#include "window/accountguide.h"
#include "window/dragannouncer.h"
#include "window/editornotice.h"
#include "window/holdnotice.h"
#include "window/intakeguide.h"
#include "window/leftrowsnotice.h"
#include "window/lookingnotice.h"
#include "window/noticebar.h"
#include "window/quitguide.h"
#include "window/statusstrip.h"
#include "window/toprow.h"
#include "window/windowparts.h"
#include "window/workguide.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowParts &parts)
    : m_accounts(parts.accounts)
    , m_settings(parts.settings)
    , m_top(new TopRow(
          AlbumPicker::Parts{parts.accounts, parts.albums, parts.credentials, parts.client},
          parts.settings, this))
    , m_prepare(new PrepareStrip(parts.accounts, parts.settings, this))
    , m_practice(new NoticeBar(this))
    , m_storeNotice(new NoticeBar(this))
    , m_damageNotice(new NoticeBar(this))
    , m_environmentNotice(new NoticeBar(this))
    , m_status(new StatusStrip(this))
    , m_guide(new AccountGuide({{parts.accounts, parts.credentials, parts.client, parts.settings},
          parts.store, parts.queue, *this}))
    , m_intake(new IntakeGuide(
          {parts.accounts, m_top->albums(), parts.settings, parts.store, parts.spool, *this}))
    , m_actions(new UploadActions(
          {parts.store, parts.queue, parts.deleter, parts.clipboard, parts.spool, *this}, this))
    , m_copier(new BatchCopier({parts.batches, parts.clipboard, parts.settings}, this))
    , m_work(
          new WorkGuide({parts.settings, parts.store, parts.queue, parts.meter, *m_status}, this))
    , m_quit(new QuitGuide({parts.store, parts.queue, *this}))
    , m_hold(new HoldNotice({parts.accounts, parts.queue, *m_guide}, this))
    , m_leftRows(
          new LeftRowsNotice({parts.accounts, m_top->albums(), parts.store, *m_actions}, this))
    , m_looking(new LookingNotice(*m_intake, this))
    , m_editors(parts.editors)
    , m_serving(new EditorSwitch({parts.editors, parts.editorSecret, parts.settings}, this))
    , m_editorNotice(new EditorNotice({*m_serving, parts.editors}, this))
{
    m_view = new UploadsView(
        {parts.model, parts.store, parts.thumbnails, *m_actions, parts.clipboard}, this);
    m_drag = new DragAnnouncer(this);
    setWindowTitle(tr("ImgURL Desktop"));
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    buildLayout();
    connectParts(parts);
    addShortcuts();
    fillMenu(m_top->menu());
    setLinkStyle(m_top->linkStyle());
    if (!parts.practiceNote.isEmpty())
        m_practice->showNotice(parts.practiceNote);

    resize(QSize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 48));
    restoreGeometry(m_settings.value(keys::windowGeometry));
    m_view->restoreSplitter(m_settings.value(keys::splitterState));
    m_view->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_prepare);
    m_storeNotice->setObjectName(u"storeNotice"_s);
    m_damageNotice->setObjectName(u"damageNotice"_s);
    m_hold->setObjectName(u"holdNotice"_s);
    m_leftRows->setObjectName(u"leftRowsNotice"_s);
    m_looking->setObjectName(u"lookingNotice"_s);
    m_editorNotice->setObjectName(u"editorNotice"_s);
    m_environmentNotice->setObjectName(u"environmentNotice"_s);
    for (NoticeBar *notice : std::initializer_list<NoticeBar *>{m_practice, m_environmentNotice,
             m_storeNotice, m_damageNotice, m_hold, m_leftRows, m_editorNotice, m_looking})
        layout->addWidget(notice);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_status);
    setCentralWidget(content);
}

void MainWindow::connectParts(const WindowParts &parts)
{
    connect(m_top, &TopRow::accountsRequested, this, [this] {
        if (m_accounts.accounts().isEmpty())
            m_guide->addAccount();
        else
            m_guide->openAccounts();
    });
    connect(m_top, &TopRow::addRequested, m_intake, &IntakeGuide::chooseFiles);
    connect(m_top, &TopRow::linkStyleChanged, this, [this](const LinkStyle &style) {
        setLinkStyle(style);
        if (m_view->hasSelection())
            m_view->copySelected();
    });
    connect(m_view, &UploadsView::chooseRequested, m_intake, &IntakeGuide::chooseFiles);
    connect(m_view, &UploadsView::message, m_status, &StatusStrip::showMessage);
    connect(m_actions, &UploadActions::message, m_status, &StatusStrip::showMessage);
    connect(m_work, &WorkGuide::message, m_status, &StatusStrip::showMessage);
    connect(
        m_status, &StatusStrip::failedRequested, this, [this] { m_view->showOnlyFailed(true); });
    connect(m_guide, &AccountGuide::message, m_status, &StatusStrip::showMessage);
    connect(m_guide, &AccountGuide::recipeChanged, m_prepare, &PrepareStrip::refresh);
    connect(m_quit, &QuitGuide::message, m_status, &StatusStrip::showMessage);
    connect(m_quit, &QuitGuide::quitRequested, this, &MainWindow::quitRequested);
    connect(m_quit, &QuitGuide::quitWhenIdleRequested, this, &MainWindow::quitWhenIdleRequested);
    connect(m_copier, &BatchCopier::message, m_status, &StatusStrip::showMessage);
    connect(m_copier, &BatchCopier::offered, m_status, &StatusStrip::offer);
    connect(m_intake, &IntakeGuide::message, m_status, &StatusStrip::showMessage);
    connect(m_intake, &IntakeGuide::storeFailed, this, &MainWindow::showStoreError);
    connect(m_intake, &IntakeGuide::accountMissing, m_guide, &AccountGuide::addAccount);
    connect(&parts.queue, &UploadQueue::storeFailed, this, &MainWindow::showStoreError);
    connect(&parts.queue, &UploadQueue::storeWorks, this, &MainWindow::hideStoreError);
    connect(&parts.model, &UploadModel::loadFailed, this, &MainWindow::showStoreError);
    connect(m_serving, &EditorSwitch::changed, this, &MainWindow::showEditorState);
    connect(m_serving, &EditorSwitch::message, m_status, &StatusStrip::showMessage);
    connect(m_status, &StatusStrip::editorsRequested, this, &MainWindow::openEditors);
    connect(&parts.editors, &EditorEndpoint::added, m_copier, &BatchCopier::passOver);
    connect(&parts.editors, &EditorEndpoint::ended, m_copier, &BatchCopier::editorAnswered);
    connect(&m_top->albums(), &AlbumPicker::fetchFailed, this, &MainWindow::albumsFailed);
    connect(m_guide, &AccountGuide::credentialsSaved, &m_top->albums(), &AlbumPicker::refresh);
}

void MainWindow::openEditors()
{
    auto *dialog = new EditorsDialog({*m_serving, m_editors}, this);
    dialog->open();
}

void MainWindow::showEditorState()
{
    switch (m_serving->state()) {
    case EditorSwitch::State::Off:
    case EditorSwitch::State::Starting:
        m_status->setEditors({});
        break;
    case EditorSwitch::State::On:
        m_status->setEditors(tr("Editors: on"));
        break;
    case EditorSwitch::State::PortTaken:
    case EditorSwitch::State::NoSecret:
        m_status->setEditors(tr("Editors: not served"));
        break;
    }
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    add(QKeySequence::Paste, [this] { m_intake->paste(); });
    add(QKeySequence::Copy, [this] { m_view->copySelected(); });
    add(QKeySequence::Delete, [this] { m_view->removeSelected(); });
    add(QKeySequence::Find, [this] { m_view->focusSearch(); });
    add(QKeySequence::Open, [this] { m_intake->chooseFiles(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_prepare->openDialog(); });
}

void MainWindow::fillMenu(QMenu &menu)
{
    menu.addAction(tr("Add a folder…"), m_intake, &IntakeGuide::chooseFolder);
    menu.addSeparator();
    QAction *copy = menu.addAction(tr("Copy the links when a batch is done"));
    copy->setCheckable(true);
    copy->setChecked(m_settings.value(keys::copyWhenDone));
    connect(
        copy, &QAction::toggled, this, [this](bool on) { m_settings.set(keys::copyWhenDone, on); });
    m_work->fillMenu(menu);
    menu.addAction(tr("Show failed uploads"), this, [this] { m_view->showOnlyFailed(true); });
    menu.addSeparator();
    menu.addAction(tr("Accounts…"), m_guide, &AccountGuide::openAccounts);
    menu.addAction(tr("Editors…"), this, &MainWindow::openEditors);
    menu.addSeparator();
    menu.addAction(tr("About"), this, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About"),
            tr("ImgURL Desktop %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Close,
            this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(
            tr("Uploads images to ImgURL Pro sites. Free software under the GNU GPL 3 or later."));
        box->open();
    });
    // The one owner of its key: a second one would make both ambiguous, and neither would work.
    QAction *quit = menu.addAction(tr("Quit"), this, &MainWindow::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    addAction(quit);
}

void MainWindow::setLinkStyle(const LinkStyle &style)
{
    m_view->setLinkStyle(style);
    m_copier->setLinkStyle(style);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    m_drag->begin(*event->mimeData(), m_top->albums().chosen().name);
    answerDrag(*event);
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    answerDrag(*event);
}

void MainWindow::answerDrag(QDropEvent &event) const
{
    // Accepted even when nothing is wanted: otherwise no leave event would take the overlay away.
    event.setDropAction(m_drag->isWanted() ? Qt::CopyAction : Qt::IgnoreAction);
    event.accept();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drag->end();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drag->end();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_intake->take(*event->mimeData());
}

void MainWindow::albumsFailed(const ApiError &error)
{
    const auto account = m_accounts.current();
    if (account && isAboutCredentials(error))
        m_hold->tell(account->id, error);
    else
        m_status->showMessage(failureText(error, -1));
}

void MainWindow::storeOpened(const StoreOpening &opening)
{
    hideStoreError();
    m_leftRows->look();
    m_serving->begin();
    if (!opening.setAside.isEmpty()) {
        m_damageNotice->showNotice(
            setAsideSentence(opening.setAside), {{tr("OK"), [this] { m_damageNotice->hide(); }}});
    }
}

void MainWindow::showStoreError(const StoreError &error)
{
    m_storeNotice->showNotice(storeErrorSentence(error));
}

void MainWindow::hideStoreError()
{
    m_storeNotice->hide();
}

void MainWindow::showEnvironmentError(const EnvironmentError &error)
{
    m_environmentNotice->showNotice(environmentSentence(error));
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::take(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_intake->take(paths);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.set(keys::windowGeometry, saveGeometry());
    m_settings.set(keys::splitterState, m_view->splitterState());
    event->ignore();
    // What was dropped a moment ago counts, too.
    m_intake->whenSettled([this] { m_quit->begin(); });
}

} // namespace imgurl
