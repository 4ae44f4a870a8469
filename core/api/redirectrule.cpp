// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/redirectrule.h"

#include <QString>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QString site(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

QString plainPath(const QUrl &url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.contains("//"_L1))
        path.replace("//"_L1, "/"_L1);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

int defaultPort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

bool schemeMayFollow(const QUrl &from, const QUrl &to)
{
    const bool known = to.scheme() == "http"_L1 || to.scheme() == "https"_L1;
    return known && (from.scheme() == to.scheme() || from.scheme() == "http"_L1);
}

//! The same port, or the default of one scheme for that of the other: any other port can belong to
//! another owner.
bool portMayFollow(const QUrl &from, const QUrl &to)
{
    const int before = from.port(defaultPort(from));
    const int after = to.port(defaultPort(to));
    return before == after || (before == defaultPort(from) && after == defaultPort(to));
}

} // namespace

bool mayFollow(const QUrl &from, const QUrl &to)
{
    return from.isValid() && to.isValid() && !to.host().isEmpty() && to.userInfo().isEmpty()
        && schemeMayFollow(from, to) && site(from) == site(to) && portMayFollow(from, to)
        && plainPath(from) == plainPath(to) && from.query() == to.query();
}

QUrl withoutSecrets(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace imgurl
