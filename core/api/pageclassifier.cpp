// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/pageclassifier.h"

#include "api/failureclassifier.h"

#include <algorithm>
#include <array>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// Longer text is a page of its own, where the keywords of messages mean nothing.
constexpr qsizetype kMessageLimit = 120;

bool isChallenge(const QString &html)
{
    constexpr std::array marks = {"challenge-platform"_L1, "cf-chl"_L1, "cf_chl"_L1,
        "<title>just a moment"_L1, "checking your browser"_L1, "cf-turnstile"_L1};
    return std::ranges::any_of(marks,
        [&html](QLatin1StringView mark) { return html.contains(mark, Qt::CaseInsensitive); });
}

} // namespace

std::optional<ErrorKind> classifyPage(const QString &html)
{
    // Looked for in scripts too: the login page says it by alert().
    if (html.contains(u"权限不足") && html.contains(u"重新登录"))
        return ErrorKind::NeedsBrowserLogin;
    if (html.contains(u"域名未经授权"))
        return ErrorKind::SiteNotLicensed;
    if (html.contains(u"your ip is blacklisted", Qt::CaseInsensitive) || html.contains(u"已被封禁"))
        return ErrorKind::Banned;
    if (isChallenge(html))
        return ErrorKind::ProtectionChallenge;
    if (!html.contains(u'<') && html.size() <= kMessageLimit)
        return classifyMessage(html);
    return std::nullopt;
}

std::optional<ErrorKind> classifyStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::NotAuthorized;
    case 404:
    case 405:
    case 410:
        return ErrorKind::NoSuchApi;
    case 407:
        return ErrorKind::ProxyFailed;
    case 408:
        return ErrorKind::TimedOut;
    case 413:
        return ErrorKind::TooLarge;
    case 415:
        return ErrorKind::TypeNotAllowed;
    case 429:
        return ErrorKind::RateLimited;
    case 502:
    case 504:
        return ErrorKind::GatewayFailed;
    case 503:
        return ErrorKind::Unavailable;
    default:
        break;
    }
    if (status >= 520 && status <= 524) // Cloudflare: the site behind it did not answer
        return ErrorKind::GatewayFailed;
    if (status >= 500)
        return ErrorKind::SiteCrashed;
    if (status >= 400)
        return ErrorKind::OtherAnswer;
    if (status >= 300)
        return ErrorKind::Redirected;
    return std::nullopt;
}

} // namespace imgurl
