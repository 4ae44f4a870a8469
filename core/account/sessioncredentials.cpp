// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sessioncredentials.h"

#include "common/logging.h"
#include "common/whendone.h"

#include <QPromise>
#include <QTimer>

#include <memory>

namespace imgurl {

namespace {

//! The answer of `asked` after `ended` saw it, or TimedOut. `ended` sees it in any case.
template <typename Value, typename Ended>
QFuture<Result<Value, CredentialError>> limited(
    const QFuture<Result<Value, CredentialError>> &asked, std::chrono::milliseconds limit,
    QObject *context, Ended ended)
{
    using Answer = Result<Value, CredentialError>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto answer = [promise](const Answer &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
    };
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [answer] {
        answer(CredentialError{CredentialErrorKind::TimedOut, {}});
    });
    timer->start(limit);
    whenDone(
        asked, context,
        [answer, ended, timer](const Answer &result) {
            timer->deleteLater();
            answer(ended(result));
        },
        [answer, timer] {
            timer->deleteLater();
            answer(CredentialError{CredentialErrorKind::Unavailable, {}});
        });
    return promise->future();
}

} // namespace

SessionCredentials::SessionCredentials(CredentialStore &keychain, std::chrono::milliseconds limit)
    : m_keychain(keychain)
    , m_limit(limit)
{
}

QFuture<Result<Credentials, CredentialError>> SessionCredentials::read(const AccountId &id)
{
    const Entry &entry = m_entries[id];
    if (entry.known)
        return QtFuture::makeReadyFuture(Result<Credentials, CredentialError>(*entry.known));
    const int edition = entry.edition;
    return limited<Credentials>(m_keychain.read(id), m_limit, &m_context,
        [this, id, edition](const auto &result) { return readEnded(id, edition, result); });
}

QFuture<Result<Done, CredentialError>> SessionCredentials::write(
    const AccountId &id, const Credentials &credentials)
{
    Entry &entry = m_entries[id];
    entry.undoWrites = false;
    const int edition = ++entry.edition;
    return limited<Done>(m_keychain.write(id, credentials), m_limit, &m_context,
        [=, this](const auto &result) { return writeEnded(id, edition, credentials, result); });
}

QFuture<Result<Done, CredentialError>> SessionCredentials::remove(const AccountId &id)
{
    forget(id);
    return limited<Done>(
        m_keychain.remove(id), m_limit, &m_context, [](const auto &result) { return result; });
}

void SessionCredentials::keepForSession(const AccountId &id, const Credentials &credentials)
{
    forget(id);
    Entry &entry = m_entries[id];
    entry.known = credentials;
    entry.keptForSession = true;
}

void SessionCredentials::forget(const AccountId &id)
{
    Entry &entry = m_entries[id];
    entry.known.reset();
    entry.keptForSession = false;
    entry.undoWrites = true;
    ++entry.edition;
}

bool SessionCredentials::isKeptForSession(const AccountId &id) const
{
    return m_entries.value(id).keptForSession;
}

Result<Credentials, CredentialError> SessionCredentials::readEnded(
    const AccountId &id, int edition, const Result<Credentials, CredentialError> &result)
{
    Entry &entry = m_entries[id];
    if (entry.known)
        return *entry.known;
    if (result && entry.edition == edition)
        entry.known = *result;
    return result;
}

Result<Done, CredentialError> SessionCredentials::writeEnded(const AccountId &id, int edition,
    const Credentials &credentials, const Result<Done, CredentialError> &result)
{
    Entry &entry = m_entries[id];
    if (!result)
        return result;
    if (entry.undoWrites) {
        qCInfo(lcAccount) << "keychain: a late write is undone" << id;
        [[maybe_unused]] const auto undone = m_keychain.remove(id);
    } else if (entry.edition == edition) {
        entry.known = credentials;
        entry.keptForSession = false;
    }
    return result;
}

} // namespace imgurl
