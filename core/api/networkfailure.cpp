// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/networkfailure.h"

#include <QNetworkInterface>
#include <QNetworkProxy>

#include <algorithm>

namespace imgurl {

namespace {

bool anyInterfaceUp()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::ranges::any_of(interfaces, [](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        return flags.testFlag(QNetworkInterface::IsRunning)
            && !flags.testFlag(QNetworkInterface::IsLoopBack)
            && !interface.addressEntries().isEmpty();
    });
}

bool hasProxy(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy
        && proxies.constFirst().type() != QNetworkProxy::DefaultProxy;
}

} // namespace

Circumstances Circumstances::of(const QUrl &url, bool requestSent)
{
    return {.hasNetwork = anyInterfaceUp(), .usesProxy = hasProxy(url), .requestSent = requestSent};
}

ErrorKind classifyNetworkError(
    QNetworkReply::NetworkError error, const Circumstances &circumstances)
{
    const bool unreached = !circumstances.requestSent
        && (error == QNetworkReply::ConnectionRefusedError
            || error == QNetworkReply::HostNotFoundError
            || error == QNetworkReply::UnknownNetworkError);
    if (unreached && circumstances.usesProxy && circumstances.hasNetwork)
        return ErrorKind::ProxyFailed;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return circumstances.hasNetwork ? ErrorKind::HostNotFound : ErrorKind::Offline;
    case QNetworkReply::TimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::TlsFailed;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::ProxyFailed;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::NotImgUrl;
    default:
        return ErrorKind::Offline;
    }
}

} // namespace imgurl
