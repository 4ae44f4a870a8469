// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/accessrule.h"

#include <QHostAddress>
#include <QUrl>

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

bool isLoopbackName(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

//! The host of "name:port"; empty when it is more than that.
QString hostOf(const QByteArray &authority)
{
    const QUrl url(u"http://"_s + QString::fromLatin1(authority), QUrl::StrictMode);
    const bool plain = url.isValid() && url.userInfo().isEmpty() && url.path().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
    return plain ? url.host() : QString();
}

bool isSame(const QByteArray &given, const QByteArray &secret)
{
    return given.size() == secret.size()
        && CRYPTO_memcmp(given.constData(), secret.constData(), size_t(secret.size())) == 0;
}

QByteArray bearer(const QByteArray &authorization)
{
    constexpr QByteArrayView kScheme = "bearer ";
    if (authorization.left(kScheme.size()).toLower() != kScheme)
        return {};
    return authorization.sliced(kScheme.size()).trimmed();
}

} // namespace

bool isEditorOrigin(const QByteArray &origin)
{
    if (origin == "app://obsidian.md")
        return true;
    const qsizetype end = origin.indexOf("://");
    const QByteArray scheme = origin.left(std::max<qsizetype>(end, 0)).toLower();
    return (scheme == "http" || scheme == "https")
        && isLoopbackName(hostOf(origin.sliced(end + 3)));
}

EditorAccess accessOf(const EditorCaller &caller, const QByteArray &secret)
{
    if (!isLoopbackName(hostOf(caller.host)))
        return EditorAccess::ForeignHost;
    if (caller.origin ? !isEditorOrigin(*caller.origin) : caller.fetchSite == "cross-site")
        return EditorAccess::ForeignOrigin;
    const std::array given{
        bearer(caller.authorization), caller.secretHeader, caller.secretQuery, caller.keyQuery};
    const auto fits = [&secret](const QByteArray &one) { return isSame(one, secret); };
    if (!secret.isEmpty() && std::ranges::none_of(given, fits))
        return EditorAccess::WrongSecret;
    return EditorAccess::Granted;
}

} // namespace imgurl
