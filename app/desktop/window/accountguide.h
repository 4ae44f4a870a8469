// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/accountservices.h"
#include "upload/uploadstore.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace imgurl {

class AccountForm;
class UploadQueue;
struct ApiError;

//! Leads from uploads to accounts and back: opens the form when an account is missing or refused,
//! lets the waiting rows go on when it is good, and removes an account when its rows allow it.
class AccountGuide final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        AccountServices services;
        UploadStore &store;
        UploadQueue &queue;
        QWidget &window;
    };
    explicit AccountGuide(const Parts &parts);

    void openAccounts();
    void addAccount();
    void enterCredentials(const AccountId &account);

Q_SIGNALS:
    void message(const QString &text);
    void credentialsSaved(const imgurl::AccountId &account);
    void recipeChanged(const imgurl::AccountId &account);

private:
    void saved(const AccountId &account);
    void accountHeld(const AccountId &account, const ApiError &reason);
    void removeLater(const AccountId &account, bool cancelRows);
    void removeWhenFree();

    const Parts m_parts;
    AccountForm *m_form;
    QSet<AccountId> m_leaving;
};

//! The rows of this account go to its server, without an album.
[[nodiscard]] UploadTarget targetOf(const Account &account);

} // namespace imgurl
