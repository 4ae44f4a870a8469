// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/albumsjob.h"

#include "api/multipartform.h"
#include "api/responses.h"

#include <QBuffer>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPath = "/api/v2/albums"_L1;

} // namespace

AlbumsJob::AlbumsJob(ApiClient &client, const QUrl &server, const Credentials &credentials)
    : ApiJob(client, endpoint(server, kPath))
    , m_credentials(credentials)
{
}

void AlbumsJob::send(const QUrl &url)
{
    MultipartForm form;
    form.addField("uid", m_credentials.uid.trimmed());
    form.addField("token", m_credentials.token.trimmed());
    auto *body = new QBuffer;
    body->setData(form.head() + form.tail());
    body->open(QIODevice::ReadOnly);
    post(url, form.contentType(), body);
}

void AlbumsJob::deliver(const HttpAnswer &answer)
{
    const AlbumsResult result = readAlbums(answer, m_credentials);
    if (!result || reportMove(kPath))
        Q_EMIT finished(result);
}

void AlbumsJob::deliver(const ApiError &error)
{
    Q_EMIT finished(error);
}

} // namespace imgurl
