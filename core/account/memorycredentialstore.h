// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"

#include <QHash>

namespace imgurl {

//! Gone with the process. Answers at once.
class MemoryCredentialStore final : public CredentialStore {
public:
    QFuture<Result<Credentials, CredentialError>> read(const AccountId &id) override;
    QFuture<Result<Done, CredentialError>> write(
        const AccountId &id, const Credentials &credentials) override;
    QFuture<Result<Done, CredentialError>> remove(const AccountId &id) override;

private:
    QHash<AccountId, Credentials> m_credentials;
};

} // namespace imgurl
