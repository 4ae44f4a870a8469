// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/baserequest.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace imgurl {

namespace {

//! An empty body that cannot be sent again: a visit to a delete link is to happen once, and of two
//! answers, each cut amid its chunks, Qt may make a whole one.
//! (Of a QBuffer Qt takes the bytes and never asks it.)
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

QNetworkRequest baseRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // CVE-2023-51714, CVE-2024-39936.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(
        QNetworkRequest::UserAgentHeader, QStringLiteral("ImgURL-Desktop/" IMGURL_VERSION));
    return request;
}

QNetworkReply *getOnce(QNetworkAccessManager &manager, QNetworkRequest request)
{
    // A buffered body would be sent again after all.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *nothing = new OnceOnly;
    QNetworkReply *reply = manager.sendCustomRequest(request, "GET", nothing);
    nothing->setParent(reply);
    return reply;
}

} // namespace imgurl
