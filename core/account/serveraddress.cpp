// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/serveraddress.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QString>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// Pasted text brings line breaks, invisible marks, and from a Chinese keyboard full-width forms.
QString cleaned(const QString &typed)
{
    static const QRegularExpression dropped(u"[\\r\\n\\t\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}]"_s);
    static const QRegularExpression slash(u" *([/\\\\]) *"_s);
    QString text = typed.normalized(QString::NormalizationForm_KC);
    text.replace(dropped, u" "_s).replace(slash, u"/"_s);
    return text.trimmed();
}

struct Parts {
    QString scheme;
    QString rest;
};

// "https://https://host" is what pasting behind a prefilled scheme leaves.
Parts splitScheme(const QString &text)
{
    static const QRegularExpression web(
        u"^(https?):/*"_s, QRegularExpression::CaseInsensitiveOption);
    Parts parts{u"https"_s, text};
    for (auto match = web.match(parts.rest); match.hasMatch(); match = web.match(parts.rest)) {
        parts.scheme = match.captured(1).toLower();
        parts.rest.remove(0, match.capturedLength());
    }
    while (parts.rest.startsWith(u'/'))
        parts.rest.remove(0, 1);
    return parts;
}

bool namesOtherScheme(const QString &rest)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:[^0-9?#]"_s);
    return scheme.match(rest).hasMatch();
}

// What people paste: the address of a call, or of the site's start script.
QString basePath(const QString &path)
{
    static const QRegularExpression slashes(u"/+"_s);
    static const QRegularExpression api(
        u"(/index\\.php)?(/api/v[0-9]+(/(upload|albums))?|/api/(upload|albums))$|/index\\.php$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString base = path;
    base.replace(slashes, u"/"_s);
    if (base.endsWith(u'/'))
        base.chop(1);
    return base.remove(api);
}

} // namespace

Result<QUrl, ServerAddressError> normalizedServer(const QString &typed)
{
    const auto [scheme, rest] = splitScheme(cleaned(typed));
    if (rest.isEmpty())
        return ServerAddressError::Empty;
    static const QRegularExpression authorityEnd(u"[/?#]"_s);
    if (rest.section(authorityEnd, 0, 0).contains(u'@'))
        return ServerAddressError::HasCredentials;
    if (namesOtherScheme(rest))
        return ServerAddressError::OtherScheme;

    QUrl url(QString(scheme + "://"_L1 + rest), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return ServerAddressError::NotAnAddress;
    url.setQuery(QString());
    url.setFragment(QString());
    url = url.adjusted(QUrl::NormalizePathSegments);
    url.setPath(basePath(url.path(QUrl::FullyEncoded)), QUrl::TolerantMode);
    if (url.host().endsWith(u'.'))
        url.setHost(url.host().chopped(1));
    if (url.port() == (scheme == "http"_L1 ? 80 : 443))
        url.setPort(-1);
    if (!url.isValid() || url.host().isEmpty())
        return ServerAddressError::NotAnAddress;
    return url;
}

bool isPlainHttp(const QUrl &server)
{
    return server.scheme() == "http"_L1;
}

bool isLoopback(const QUrl &server)
{
    const QString host = server.host();
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1)
        || QHostAddress(host).isLoopback();
}

} // namespace imgurl
