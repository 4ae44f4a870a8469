// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/credentials.h"
#include "common/result.h"

#include <QFuture>

namespace imgurl {

enum class CredentialErrorKind {
    NotFound, //!< no proof of absence: a locked keychain without a display answers the same
    Locked,
    Denied, //!< the user said no
    Unavailable, //!< no keychain service, or it cannot make a keychain
    TimedOut, //!< no answer within the limit; what was asked for may still happen
    Damaged, //!< an entry of ours that cannot be read
    Other,
};

struct CredentialError {
    CredentialErrorKind kind = CredentialErrorKind::Other;
    QString detail; //!< the keychain's own words, for logs; never a value

    friend bool operator==(const CredentialError &, const CredentialError &) = default;
};

//! Where UID and token of an account are kept. Futures finish in the thread that asked; they are
//! canceled when the store goes first. Attach one continuation to each.
class CredentialStore {
public:
    CredentialStore() = default;
    virtual ~CredentialStore();
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;

    [[nodiscard]] virtual QFuture<Result<Credentials, CredentialError>> read(
        const AccountId &id) = 0;
    [[nodiscard]] virtual QFuture<Result<Done, CredentialError>> write(
        const AccountId &id, const Credentials &credentials) = 0;
    [[nodiscard]] virtual QFuture<Result<Done, CredentialError>> remove(const AccountId &id) = 0;
};

} // namespace imgurl
