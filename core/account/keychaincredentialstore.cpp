// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychaincredentialstore.h"

#include "common/logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// libsecret's failures come as numbers and words only: AccessDenied is its "collection is locked",
// and everything about the service itself is OtherError (tst_keychain has each state).
CredentialErrorKind kindOf(QKeychain::Error error, const QString &words)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return CredentialErrorKind::NotFound;
    case QKeychain::AccessDenied:
        return CredentialErrorKind::Locked;
    case QKeychain::AccessDeniedByUser:
        return CredentialErrorKind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return CredentialErrorKind::Unavailable;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    for (const auto sign : {"D-Bus"_L1, "org.freedesktop.secrets"_L1, "/org/freedesktop/secrets"_L1,
             "Unknown error"_L1}) {
        if (words.contains(sign))
            return CredentialErrorKind::Unavailable;
    }
    return CredentialErrorKind::Other;
}

Result<Credentials, CredentialError> parsed(const QString &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry.toUtf8()).object();
    const Credentials credentials{object["uid"_L1].toString(), object["token"_L1].toString()};
    if (!credentials.isComplete())
        return CredentialError{CredentialErrorKind::Damaged, {}};
    return credentials;
}

//! Starts the job and answers when it has finished; it deletes itself.
template <typename Value, typename Job, typename Read>
QFuture<Result<Value, CredentialError>> started(Job *job, const AccountId &id, Read valueOf)
{
    auto promise = std::make_shared<QPromise<Result<Value, CredentialError>>>();
    promise->start();
    job->setKey(id);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, valueOf] {
        Result<Value, CredentialError> result = valueOf(*job);
        if (job->error() != QKeychain::NoError)
            result = CredentialError{kindOf(job->error(), job->errorString()), job->errorString()};
        if (!result)
            qCInfo(lcAccount) << "keychain:" << job->metaObject()->className() << job->key()
                              << result.error().detail;
        promise->addResult(std::move(result));
        promise->finish();
    });
    job->start();
    return promise->future();
}

constexpr auto kService = "imgurl-desktop"_L1;

QFuture<Result<Done, CredentialError>> written(const AccountId &id, const QString &entry)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(entry);
    return started<Done>(job, id,
        [](const QKeychain::WritePasswordJob &) { return Result<Done, CredentialError>(Done{}); });
}

} // namespace

QFuture<Result<Credentials, CredentialError>> KeychainCredentialStore::read(const AccountId &id)
{
    return started<Credentials>(new QKeychain::ReadPasswordJob(kService), id,
        [](const QKeychain::ReadPasswordJob &job) { return parsed(job.textData()); });
}

QFuture<Result<Done, CredentialError>> KeychainCredentialStore::write(
    const AccountId &id, const Credentials &credentials)
{
    const QJsonObject object{{u"uid"_s, credentials.uid}, {u"token"_s, credentials.token}};
    return written(id, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QFuture<Result<Done, CredentialError>> KeychainCredentialStore::remove(const AccountId &id)
{
    // Deleting in a locked keychain does nothing and reports success; writing fails there. Both
    // jobs are queued now, so that a write asked for meanwhile comes behind them.
    auto overwritten = written(id, u"{}"_s);
    const auto deleted = started<Done>(new QKeychain::DeletePasswordJob(kService), id,
        [](const QKeychain::DeletePasswordJob &) { return Result<Done, CredentialError>(Done{}); });
    return overwritten
        .then([deleted](const Result<Done, CredentialError> &result) {
            return result ? deleted : QtFuture::makeReadyFuture(result);
        })
        .unwrap();
}

} // namespace imgurl
