// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadtask.h"

#include "account/credentialstore.h"
#include "api/apiclient.h"
#include "api/uploadjob.h"
#include "common/whendone.h"
#include "upload/uploadstore.h"

namespace imgurl {

UploadTask::UploadTask(Upload row, const UploadServices &services, QObject *parent)
    : QObject(parent)
    , m_row(std::move(row))
    , m_services(services)
{
}

UploadTask::~UploadTask()
{
    abort();
}

void UploadTask::abort()
{
    m_aborted = true;
    if (!m_job)
        return;
    m_job->disconnect(this);
    m_job->cancel();
    m_job.clear();
}

bool UploadTask::bodySent() const
{
    return m_job && m_job->bodySent();
}

void UploadTask::start()
{
    whenDone(m_services.preparer.prepare(m_row), this,
        [this](const Result<PreparedFile, ApiError> &file) { prepared(file); });
}

void UploadTask::prepared(const Result<PreparedFile, ApiError> &file)
{
    if (m_aborted)
        return;
    if (!file) {
        end(file.error());
        return;
    }
    // Not waited for: facts are welcome, not promised, and the store keeps the order.
    m_services.store.setFacts(m_row.id, {file->size, file->pixelSize, file->sha256});
    whenDone(m_services.credentials.read(m_row.account), this,
        [this, prepared = *file](const Result<Credentials, CredentialError> &credentials) {
            if (m_aborted)
                return;
            if (credentials) {
                send(prepared, *credentials);
            } else {
                ApiError error;
                error.kind = ErrorKind::NoCredentials;
                end(error);
            }
        });
}

void UploadTask::send(const PreparedFile &file, const Credentials &credentials)
{
    UploadRequest request;
    request.server = m_row.server;
    request.credentials = credentials;
    request.albumId = m_row.album.id;
    request.path = file.path;
    request.fileName = file.fileName;
    request.contentType = file.contentType;
    request.size = file.size;
    m_job = m_services.client.upload(request);
    connect(m_job, &UploadJob::progress, this,
        [this](qint64 sent, qint64 total) { Q_EMIT progress(m_row.id, sent, total); });
    connect(m_job, &UploadJob::finished, this, &UploadTask::end);
    m_job->start();
}

void UploadTask::end(const Result<UploadedImage, ApiError> &result)
{
    m_job.clear();
    Q_EMIT finished(result);
}

} // namespace imgurl
