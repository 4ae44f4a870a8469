// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/uploadjob.h"

#include "api/filename.h"
#include "api/multipartform.h"
#include "api/responses.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPath = "/api/v2/upload"_L1;

//! What a broken connection means for an upload depends on how far it got.
ErrorKind afterBreak(ErrorKind kind, bool begun, bool allServed)
{
    const bool lost = kind == ErrorKind::Offline || kind == ErrorKind::NotImgUrl;
    if (allServed && (lost || kind == ErrorKind::TimedOut))
        return ErrorKind::Interrupted;
    return begun && lost ? ErrorKind::ConnectionLost : kind;
}

} // namespace

UploadJob::UploadJob(ApiClient &client, const UploadRequest &request)
    : ApiJob(client, endpoint(request.server, kPath))
    , m_request(request)
{
}

void UploadJob::send(const QUrl &url)
{
    MultipartForm form;
    form.addField("uid", m_request.credentials.uid.trimmed());
    form.addField("token", m_request.credentials.token.trimmed());
    if (!m_request.albumId.isEmpty())
        form.addField("album_id", m_request.albumId);
    form.openFile(safeFileName(m_request.fileName, m_request.contentType), m_request.contentType);
    auto body = UploadBody::open(m_request.source, form);
    if (!body) {
        fail(body.error());
        return;
    }
    m_body = body.value().release();
    // Queued: it fails while the network code reads from it.
    connect(m_body, &UploadBody::failed, this, &UploadJob::giveUp, Qt::QueuedConnection);
    post(url, form.contentType(), m_body);
}

void UploadJob::giveUp()
{
    if (m_body && m_body->failure())
        fail(ApiError{.kind = *m_body->failure()});
}

void UploadJob::inspect(HttpAnswer &answer)
{
    m_bodySent = m_body->allServed();
    if (m_body->failure())
        answer.failure = m_body->failure();
    else if (answer.failure)
        answer.failure = afterBreak(*answer.failure, m_body->served() > 0, m_bodySent);
}

bool UploadJob::bodySent() const
{
    return m_body && m_body->allServed();
}

void UploadJob::exchangeProgress(qint64 sent, qint64 total)
{
    Q_EMIT progress(sent, total);
}

void UploadJob::deliver(const HttpAnswer &answer)
{
    const UploadResult result = readUpload(answer, m_request.credentials);
    if (!result) {
        ApiError error = result.error();
        error.bodySent = m_bodySent;
        deliver(error);
    } else if (reportMove(kPath)) {
        Q_EMIT finished(result);
    }
}

void UploadJob::deliver(const ApiError &error)
{
    Q_EMIT finished(error);
}

} // namespace imgurl
