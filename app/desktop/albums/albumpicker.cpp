// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "albums/albumpicker.h"

#include "account/accountstore.h"
#include "account/credentialstore.h"
#include "account/sitepages.h"
#include "api/albumsjob.h"
#include "api/apiclient.h"
#include "common/whendone.h"
#include "look/symbolicicon.h"
#include "uploads/rowtext.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOldAfterSeconds = 60;
const QString kNewAlbum = u"new"_s; // no id: those have a prefix

QString dataOf(const Album &album)
{
    return u"id:"_s + album.id;
}

} // namespace

AlbumPicker::AlbumPicker(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_box(new QComboBox(this))
    , m_refresh(new QToolButton(this))
    , m_offline(new QLabel(tr("offline"), this))
{
    auto *label = new QLabel(tr("&Album"), this);
    label->setBuddy(m_box);
    m_box->setObjectName(u"albumBox"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(16);
    m_box->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_refresh->setObjectName(u"refreshAlbumsButton"_s);
    m_refresh->setIcon(symbolicIcon(u"again"_s));
    m_refresh->setAccessibleName(tr("Refresh albums"));
    m_refresh->setToolTip(tr("Refresh albums (F5)"));
    m_refresh->setShortcut(Qt::Key_F5);
    m_refresh->setFocusPolicy(Qt::StrongFocus);
    m_offline->setObjectName(u"albumsOfflineLabel"_s);
    m_offline->setForegroundRole(QPalette::PlaceholderText);
    m_offline->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_box);
    layout->addWidget(m_refresh);
    layout->addWidget(m_offline);

    m_box->view()->installEventFilter(this);
    connect(m_box, &QComboBox::activated, this, &AlbumPicker::activated);
    connect(m_refresh, &QToolButton::clicked, this, &AlbumPicker::refresh);
    connect(&parts.accounts, &AccountStore::currentChanged, this, &AlbumPicker::accountChanged);
    accountChanged();
}

Album AlbumPicker::chosen() const
{
    const auto account = m_parts.accounts.current();
    return account ? m_parts.albums.chosen(account->id) : Album();
}

bool AlbumPicker::chosenVanished() const
{
    const Album album = chosen();
    return m_fresh && !album.id.isEmpty()
        && std::none_of(m_list.albums.begin(), m_list.albums.end(),
            [&](const Album &known) { return known.id == album.id; });
}

void AlbumPicker::chooseNone()
{
    if (const auto account = m_parts.accounts.current())
        m_parts.albums.setChosen(account->id, {});
    fill();
}

void AlbumPicker::accountChanged()
{
    stopFetching();
    const auto account = m_parts.accounts.current();
    m_list = account ? m_parts.albums.list(account->id) : AlbumList();
    m_fresh = false;
    setOffline(false);
    m_refresh->setEnabled(account.has_value());
    fill();
    refresh();
}

void AlbumPicker::refresh()
{
    const auto account = m_parts.accounts.current();
    if (!account)
        return;
    fetch(account->id, account->server);
}

void AlbumPicker::refreshIfOld()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_fresh || !m_list.fetched.isValid() || m_list.fetched.secsTo(now) > kOldAfterSeconds)
        refresh();
}

void AlbumPicker::stopFetching()
{
    ++m_fetch;
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void AlbumPicker::fetch(const AccountId &account, const QUrl &server)
{
    stopFetching();
    const int fetch = m_fetch;
    whenDone(m_parts.credentials.read(account), this,
        [this, fetch, account, server](const Result<Credentials, CredentialError> &credentials) {
            if (fetch != m_fetch)
                return;
            if (!credentials) {
                ApiError error;
                error.kind = ErrorKind::NoCredentials;
                fetched(account, error);
                return;
            }
            m_job = m_parts.client.albums(server, *credentials);
            connect(m_job, &AlbumsJob::finished, this,
                [this, account](
                    const Result<QList<Album>, ApiError> &result) { fetched(account, result); });
            m_job->start();
        });
}

void AlbumPicker::fetched(const AccountId &account, const Result<QList<Album>, ApiError> &result)
{
    m_job.clear();
    setOffline(!result);
    if (!result) {
        Q_EMIT fetchFailed(result.error());
        return;
    }
    const bool same = m_fresh && m_list.albums == *result;
    m_fresh = true;
    m_list = {*result, QDateTime::currentDateTimeUtc()};
    m_parts.albums.setList(account, m_list);
    if (!same)
        fill();
}

void AlbumPicker::fill()
{
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    m_box->addItem(tr("No album"), dataOf({}));
    for (const Album &album : std::as_const(m_list.albums)) {
        m_box->addItem(
            album.isPrivate ? tr("%1 (private)").arg(album.name) : album.name, dataOf(album));
    }
    const Album album = chosen();
    if (m_box->findData(dataOf(album)) < 0) {
        m_box->addItem(
            chosenVanished() ? tr("%1 (no longer at the site)").arg(album.name) : album.name,
            dataOf(album));
    }
    m_box->setCurrentIndex(m_box->findData(dataOf(album)));
    if (m_parts.accounts.current()) {
        m_box->insertSeparator(m_box->count());
        m_box->addItem(tr("New album on the site…"), kNewAlbum);
    }
}

void AlbumPicker::activated(int index)
{
    const auto account = m_parts.accounts.current();
    if (!account)
        return;
    const QString entry = m_box->itemData(index).toString();
    if (entry == kNewAlbum) {
        // An arrow key on the closed box comes by here too, and means no browser.
        if (m_wasOpen)
            QDesktopServices::openUrl(managePage(account->server));
        fill();
        return;
    }
    Album album;
    for (const Album &known : std::as_const(m_list.albums)) {
        if (dataOf(known) == entry)
            album = known;
    }
    // The one that vanished is chosen already, and stays so until another is: then it goes.
    if (!album.id.isEmpty() || entry == dataOf({}))
        m_parts.albums.setChosen(account->id, album);
    fill();
}

void AlbumPicker::setOffline(bool offline)
{
    m_offline->setVisible(offline && !m_list.albums.isEmpty());
    m_offline->setToolTip(m_list.fetched.isValid()
            ? tr("The albums are those of %1.")
                  .arg(timeText(m_list.fetched, QDateTime::currentDateTime()))
            : QString());
}

bool AlbumPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        m_wasOpen = true;
        refreshIfOld();
    } else if (event->type() == QEvent::Hide) {
        // The list closes before it tells what was picked.
        QMetaObject::invokeMethod(
            this, [this] { m_wasOpen = m_box->view()->isVisible(); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace imgurl
