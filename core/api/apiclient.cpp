// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"

#include "api/albumsjob.h"
#include "api/baserequest.h"
#include "api/deletejob.h"
#include "api/httpexchange.h"
#include "api/uploadjob.h"

#include <QIODevice>
#include <QNetworkReply>

namespace imgurl {

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
    QNetworkRequest request = baseRequest(url);
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
    dropStaleOnes(m_questions);
    return track(imgurl::getOnce(m_questions.manager, baseRequest(url)), m_questions, owner);
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
