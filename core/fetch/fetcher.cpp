// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetcher.h"

#include "fetch/fetchjob.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace imgurl {

namespace {

//! An empty body that cannot be sent again. Without one Qt repeats a GET by itself when the
//! connection closes early, and of two answers, each cut amid its chunks, it may make a whole one.
class OnceOnly : public QIODevice {
public:
    OnceOnly() { open(QIODevice::ReadOnly); }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

Fetcher::Fetcher(const FetchLimits &limits, Resolver resolver, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_resolver(std::move(resolver))
{
}

Fetcher::~Fetcher()
{
    // Before the manager goes: a job aborts its request.
    qDeleteAll(findChildren<FetchJob *>(Qt::FindDirectChildrenOnly));
}

FetchJob *Fetcher::fetch(const QUrl &address, const QString &targetPath)
{
    return new FetchJob(*this, address, targetPath);
}

QNetworkReply *Fetcher::get(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // CVE-2023-51714, CVE-2024-39936, as in ApiClient.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(
        QNetworkRequest::UserAgentHeader, QStringLiteral("ImgURL-Desktop/" IMGURL_VERSION));
    request.setRawHeader("Accept", "image/*,*/*;q=0.8");
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Said by us, it also keeps Qt from unpacking: no small answer becomes a large one.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    auto *nothing = new OnceOnly;
    QNetworkReply *reply = m_manager->sendCustomRequest(request, "GET", nothing);
    nothing->setParent(reply);
    return reply;
}

} // namespace imgurl
