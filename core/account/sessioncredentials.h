// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace imgurl {

//! Memory in front of the keychain, and the store everybody asks. It remembers what was read or
//! written, holds what is kept for this session only, and gives a caller TimedOut after the limit
//! while the keychain's own job lives on: what that brings later is remembered all the same.
class SessionCredentials final : public CredentialStore {
public:
    //! The keychain must outlive this.
    explicit SessionCredentials(
        CredentialStore &keychain, std::chrono::milliseconds limit = std::chrono::seconds(15));

    QFuture<Result<Credentials, CredentialError>> read(const AccountId &id) override;
    //! What was remembered before stays in use until the keychain has the new.
    QFuture<Result<Done, CredentialError>> write(
        const AccountId &id, const Credentials &credentials) override;
    QFuture<Result<Done, CredentialError>> remove(const AccountId &id) override;

    //! Instead of the keychain, also while a write is pending: should that end well after all, its
    //! entry is removed again.
    void keepForSession(const AccountId &id, const Credentials &credentials);
    //! Forgets here; a write still pending is undone when it ends. The keychain is not asked.
    void forget(const AccountId &id);
    [[nodiscard]] bool isKeptForSession(const AccountId &id) const;

private:
    struct Entry {
        std::optional<Credentials> known;
        bool keptForSession = false;
        bool undoWrites = false;
        int edition = 0; //!< grows with each change, so that what began before it changes nothing
    };

    [[nodiscard]] Result<Credentials, CredentialError> readEnded(
        const AccountId &id, int edition, const Result<Credentials, CredentialError> &result);
    [[nodiscard]] Result<Done, CredentialError> writeEnded(const AccountId &id, int edition,
        const Credentials &credentials, const Result<Done, CredentialError> &result);

    CredentialStore &m_keychain;
    std::chrono::milliseconds m_limit;
    QHash<AccountId, Entry> m_entries;
    QObject m_context;
};

} // namespace imgurl
