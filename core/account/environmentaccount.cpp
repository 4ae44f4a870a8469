// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/environmentaccount.h"

#include "common/processlock.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QCryptographicHash>
#include <QProcessEnvironment>
#include <QRandomGenerator>

#include <array>
#include <chrono>
#include <thread>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QStringList variableNames()
{
    return {u"IMGURL_SERVER"_s, u"IMGURL_UID"_s, u"IMGURL_TOKEN"_s};
}

QString salt(Settings &settings)
{
    if (const QString known = settings.value(keys::accountSalt); !known.isEmpty())
        return known;
    // Two that start at once have to find the same: each account's id is made with it.
    ProcessLock lock(settings.path() + u"-lock"_s); // ".lock" is Qt's own
    for (int i = 0; i < 100 && lock.take() == ProcessLock::Answer::HeldByAnother; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    settings.save();
    if (const QString known = settings.value(keys::accountSalt); !known.isEmpty())
        return known;
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    const QString made = QString::fromLatin1(bytes.toHex());
    settings.set(keys::accountSalt, made);
    settings.save();
    return made;
}

AccountId hashedId(const QString &saltText, const QUrl &server, const QString &uid)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {saltText, server.toString(QUrl::FullyEncoded), uid}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<std::optional<EnvironmentAccount>, EnvironmentError> environmentAccount(
    const QProcessEnvironment &environment, Settings &settings)
{
    const QStringList names = variableNames();
    EnvironmentError error;
    for (const QString &name : names) {
        if (environment.value(name).trimmed().isEmpty())
            error.missing << name;
    }
    if (error.missing.size() == names.size())
        return std::optional<EnvironmentAccount>();
    if (!error.missing.isEmpty())
        return error;

    const auto server = normalizedServer(environment.value(names[0]));
    if (!server) {
        error.server = server.error();
        return error;
    }
    const Credentials credentials{
        environment.value(names[1]).trimmed(), environment.value(names[2]).trimmed()};
    const AccountId id = hashedId(salt(settings), *server, credentials.uid);
    return std::optional(EnvironmentAccount{{id, server->host(), *server, true}, credentials});
}

QProcessEnvironment takeEnvironment()
{
    const QProcessEnvironment found = QProcessEnvironment::systemEnvironment();
    const QStringList names = variableNames();
    for (const QString &name : names)
        qunsetenv(name.toLatin1().constData());
    return found;
}

} // namespace imgurl
