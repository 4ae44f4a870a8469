// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/leftrowsnotice.h"

#include "account/accountstore.h"
#include "albums/albumpicker.h"
#include "common/whendone.h"
#include "uploads/uploadactions.h"
#include "window/accountguide.h"

#include <algorithm>
#include <chrono>

namespace imgurl {

LeftRowsNotice::LeftRowsNotice(const Parts &parts, QWidget *parent)
    : NoticeBar(parent)
    , m_parts(parts)
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &LeftRowsNotice::look);
    connect(&parts.store, &UploadStore::added, this, &LeftRowsNotice::lookSoon);
    connect(&parts.store, &UploadStore::changed, this, &LeftRowsNotice::lookSoon);
    connect(&parts.store, &UploadStore::removed, this, &LeftRowsNotice::lookSoon);
    connect(&parts.accounts, &AccountStore::accountsChanged, this, &LeftRowsNotice::lookSoon);
    connect(&parts.accounts, &AccountStore::currentChanged, this, &LeftRowsNotice::lookSoon);
}

void LeftRowsNotice::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void LeftRowsNotice::look()
{
    whenDone(m_parts.store.counts(), this, [this](const Result<UploadCounts, StoreError> &counts) {
        whenDone(m_parts.store.waitingAccounts(), this,
            [this, counts](const Result<QList<WaitingAccount>, StoreError> &waiting) {
                if (counts && waiting)
                    show(*counts, *waiting);
            });
    });
}

void LeftRowsNotice::show(const UploadCounts &counts, const QList<WaitingAccount> &waiting)
{
    if (counts.held > 0) {
        showNotice(tr("%n image(s) were stopped and wait.", nullptr, counts.held),
            {{tr("Continue"), [this] { m_parts.store.releaseHeld(); }}});
        return;
    }
    const auto stranded =
        std::find_if(waiting.begin(), waiting.end(), [this](const WaitingAccount &rows) {
            return !rows.account.isEmpty() && !m_parts.accounts.account(rows.account);
        });
    if (stranded == waiting.end())
        hide();
    else
        showStranded(*stranded);
}

void LeftRowsNotice::showStranded(const WaitingAccount &rows)
{
    QList<NoticeAction> actions;
    if (const auto current = m_parts.accounts.current()) {
        actions.append({tr("Upload with %1").arg(current->name),
            [this, from = rows.account, target = targetOf(*current)]() mutable {
                target.album = m_parts.albums.chosen();
                m_parts.store.reassign(from, target);
            }});
    }
    actions.append({tr("Remove…"), [this, account = rows.account] { remove(account); }});
    showNotice(tr("%n image(s) wait for an account at %1 that is not here.", nullptr, rows.rows)
                   .arg(rows.server.authority()),
        actions);
}

void LeftRowsNotice::remove(const AccountId &account)
{
    whenDone(m_parts.store.unfinishedRows(), this,
        [this, account](const Result<QList<Upload>, StoreError> &rows) {
            QList<UploadId> ids;
            for (const Upload &row : rows.valueOr({})) {
                if (row.account == account && row.state == UploadState::Waiting)
                    ids.append(row.id);
            }
            m_parts.actions.askRemove(ids);
        });
}

} // namespace imgurl
