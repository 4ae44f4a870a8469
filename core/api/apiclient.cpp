// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"

#include "api/albumsjob.h"
#include "api/deletejob.h"
#include "api/httpexchange.h"
#include "api/uploadjob.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace imgurl {

namespace {

//! An empty body that cannot be sent again: Qt repeats a request without one when the connection
//! closes before the answer, and a visit to a delete link is to happen once.
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

QNetworkRequest requestTo(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
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

} // namespace

ApiClient::ApiClient(QObject *parent)
    : ApiClient(Options{}, parent)
{
}

ApiClient::ApiClient(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
}

ApiClient::~ApiClient()
{
    // Before the manager goes: a job aborts its request.
    qDeleteAll(findChildren<ApiJob *>(Qt::FindDirectChildrenOnly));
}

UploadJob *ApiClient::upload(const UploadRequest &request)
{
    return new UploadJob(*this, request);
}

AlbumsJob *ApiClient::albums(const QUrl &server, const Credentials &credentials)
{
    return new AlbumsJob(*this, server, credentials);
}

DeleteJob *ApiClient::deleteImage(const QUrl &deleteUrl)
{
    return new DeleteJob(*this, deleteUrl);
}

HttpExchange *ApiClient::post(
    const QUrl &url, const QByteArray &contentType, QIODevice *body, ApiJob *owner)
{
    QNetworkRequest request = requestTo(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body->size());
    // A buffered body would be sent again after a lost answer.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    Connections &connections = qobject_cast<UploadJob *>(owner) ? m_uploads : m_questions;
    dropStaleOnes(connections);
    QNetworkReply *reply = connections.manager.post(request, body);
    body->setParent(reply);
    return track(reply, connections, owner);
}

HttpExchange *ApiClient::getOnce(const QUrl &url, ApiJob *owner)
{
    QNetworkRequest request = requestTo(url);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    dropStaleOnes(m_questions);
    auto *nothing = new OnceOnly;
    QNetworkReply *reply = m_questions.manager.sendCustomRequest(request, "GET", nothing);
    nothing->setParent(reply);
    return track(reply, m_questions, owner);
}

HttpExchange *ApiClient::track(QNetworkReply *reply, Connections &connections, ApiJob *owner)
{
    ++connections.inFlight;
    connect(reply, &QNetworkReply::finished, this, [&connections] {
        if (--connections.inFlight == 0)
            connections.idle.start();
    });
    return new HttpExchange(reply, m_options.inactivityTimeout, owner);
}

void ApiClient::dropStaleOnes(Connections &connections)
{
    const bool stale = connections.inFlight == 0 && connections.idle.isValid()
        && std::chrono::milliseconds(connections.idle.elapsed()) >= m_options.keepConnections;
    if (stale)
        connections.manager.clearConnectionCache();
}

} // namespace imgurl
