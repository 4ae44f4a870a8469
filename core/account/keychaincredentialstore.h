// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"

namespace imgurl {

//! The keychain of the desktop by QtKeychain: one entry an account, service `imgurl-desktop`, key
//! the account's id, value JSON {uid, token}. QtKeychain runs one job at a time and cannot cancel:
//! a future here lasts as long as a prompt stays open. SessionCredentials puts a limit before it.
class KeychainCredentialStore final : public CredentialStore {
public:
    QFuture<Result<Credentials, CredentialError>> read(const AccountId &id) override;
    QFuture<Result<Done, CredentialError>> write(
        const AccountId &id, const Credentials &credentials) override;
    QFuture<Result<Done, CredentialError>> remove(const AccountId &id) override;
};

} // namespace imgurl
