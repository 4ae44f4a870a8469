// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/memorycredentialstore.h"

#include <QPromise>
#include <QQueue>

#include <functional>
#include <memory>

namespace imgurl {

//! A keychain whose answers the test lets go, one after the other as QtKeychain does: it stands for
//! a prompt that stays open, for a refusal, for one that comes late.
class HeldCredentialStore final : public CredentialStore {
public:
    QFuture<Result<Credentials, CredentialError>> read(const AccountId &id) override
    {
        return hold<Credentials>([this, id] { return m_kept.read(id).result(); });
    }
    QFuture<Result<Done, CredentialError>> write(
        const AccountId &id, const Credentials &credentials) override
    {
        return hold<Done>([=, this] { return m_kept.write(id, credentials).result(); });
    }
    QFuture<Result<Done, CredentialError>> remove(const AccountId &id) override
    {
        return hold<Done>([this, id] { return m_kept.remove(id).result(); });
    }

    [[nodiscard]] qsizetype held() const { return m_held.size(); }
    //! The oldest call happens and is answered.
    void letGo() { m_held.dequeue()({}); }
    //! The oldest call does not happen.
    void refuse(CredentialErrorKind kind) { m_held.dequeue()(CredentialError{kind, {}}); }
    //! What the keychain has by now.
    [[nodiscard]] std::optional<Credentials> kept(const AccountId &id)
    {
        const auto result = m_kept.read(id).result();
        return result ? std::optional(*result) : std::nullopt;
    }

private:
    template <typename Value>
    QFuture<Result<Value, CredentialError>> hold(
        std::function<Result<Value, CredentialError>()> call)
    {
        auto promise = std::make_shared<QPromise<Result<Value, CredentialError>>>();
        promise->start();
        m_held.enqueue([promise, call](const std::optional<CredentialError> &refusal) {
            promise->addResult(refusal ? Result<Value, CredentialError>(*refusal) : call());
            promise->finish();
        });
        return promise->future();
    }

    MemoryCredentialStore m_kept;
    QQueue<std::function<void(const std::optional<CredentialError> &)>> m_held;
};

} // namespace imgurl
