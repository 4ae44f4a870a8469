// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/accountguide.h"

#include "account/accountform.h"
#include "account/accountremoval.h"
#include "account/accountsdialog.h"
#include "account/accountstore.h"
#include "common/whendone.h"
#include "upload/uploadqueue.h"

namespace imgurl {

UploadTarget targetOf(const Account &account)
{
    return {account.id, account.name, account.server, {}};
}

AccountGuide::AccountGuide(const Parts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_form(new AccountForm(parts.services, &parts.window))
{
    connect(m_form, &AccountForm::saved, this, &AccountGuide::saved);
    connect(&parts.queue.holds(), &AccountHolds::held, this, &AccountGuide::accountHeld);
    connect(&parts.store, &UploadStore::changed, this, &AccountGuide::removeWhenFree);
    connect(&parts.store, &UploadStore::removed, this, &AccountGuide::removeWhenFree);
}

void AccountGuide::openAccounts()
{
    auto *dialog = new AccountsDialog(m_parts.services, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountsDialog::saved, this, &AccountGuide::saved);
    connect(dialog, &AccountsDialog::recipeChanged, this, &AccountGuide::recipeChanged);
    connect(dialog, &AccountsDialog::removalRequested, this, &AccountGuide::removeLater);
    dialog->open();
}

void AccountGuide::addAccount()
{
    m_form->addAccount();
}

void AccountGuide::enterCredentials(const AccountId &account)
{
    m_form->showRefused(account);
}

void AccountGuide::saved(const AccountId &id)
{
    const auto account = m_parts.services.accounts.account(id);
    if (!account)
        return;
    m_parts.store.assignAccount(targetOf(*account));
    m_parts.queue.pacing().set(id, readPace(m_parts.services.settings, id));
    m_parts.queue.releaseAccount(id);
    Q_EMIT credentialsSaved(id);
}

void AccountGuide::accountHeld(const AccountId &id, const ApiError &reason)
{
    const auto account = m_parts.services.accounts.account(id);
    const bool credentials =
        reason.kind == ErrorKind::NotAuthorized || reason.kind == ErrorKind::NoCredentials;
    // One from the environment cannot be put right in here.
    if (credentials && account && !account->sessionOnly)
        m_form->showRefused(id);
}

void AccountGuide::removeLater(const AccountId &account, bool cancelRows)
{
    m_leaving.insert(account);
    if (cancelRows)
        m_parts.queue.cancelAccount(account);
    removeWhenFree();
}

void AccountGuide::removeWhenFree()
{
    for (const AccountId &account : std::as_const(m_leaving)) {
        whenDone(m_parts.store.unfinished(account), this,
            [this, account](const Result<int, StoreError> &count) {
                if (!count || *count > 0 || !m_leaving.remove(account))
                    return;
                removeAccount(m_parts.services, account, this,
                    [this](const QString &sentence) { Q_EMIT message(sentence); });
            });
    }
}

} // namespace imgurl
