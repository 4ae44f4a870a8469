// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadtask.h"

#include "account/credentialstore.h"
#include "api/apiclient.h"
#include "api/uploadjob.h"
#include "common/whendone.h"
#include "upload/sameimages.h"
#include "upload/sourcefetch.h"
#include "upload/toolarge.h"
#include "upload/uploadstore.h"

#include <utility>

namespace imgurl {

namespace {

// Bytes. A site that refuses so little refuses for another reason.
constexpr qint64 kLeastToFit = 8'000;

} // namespace

UploadTask::UploadTask(
    Upload row, const UploadServices &services, SameImages &same, QObject *parent)
    : QObject(parent)
    , m_row(std::move(row))
    , m_services(services)
    , m_same(same)
{
}

UploadTask::~UploadTask()
{
    abort();
}

void UploadTask::abort()
{
    m_aborted = true;
    delete m_fetch;
    m_preparing.cancel();
    m_file = {};
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
    if (m_row.source.isEmpty())
        fetch();
    else
        look();
}

void UploadTask::fetch()
{
    m_fetch = new SourceFetch(m_row, m_services.store, m_services.fetcher, m_services.spool, this);
    connect(m_fetch, &SourceFetch::progress, this,
        [this](qint64 got, qint64 total) { Q_EMIT fetching(m_row.id, got, total); });
    connect(m_fetch, &SourceFetch::finished, this, [this](const SourceFetch::Outcome &source) {
        m_fetch->deleteLater();
        if (!source) {
            end(source.error());
            return;
        }
        m_row.source = source->path;
        m_row.fileName = source->fileName;
        m_row.spooled = true;
        look();
    });
    m_fetch->start();
}

void UploadTask::look()
{
    const auto looking = m_services.preparer.look(m_row.source);
    m_preparing = QFuture<void>(looking);
    whenDone(looking, this, [this](const Result<KnownSource, ApiError> &source) {
        if (!m_aborted)
            looked(source);
    });
}

void UploadTask::looked(const Result<KnownSource, ApiError> &source)
{
    if (!source) {
        // A fetched file is ours to lose.
        const bool isLost = source.error().kind == ErrorKind::FileMissing && m_row.spooled
            && !m_row.address.isEmpty();
        if (isLost && !std::exchange(m_fetchedAgain, true))
            fetch();
        else
            end(source.error());
        return;
    }
    m_source = *source;
    if (!m_row.recipe.linkAgain) {
        make();
        return;
    }
    m_same.enter(m_row, m_source.facts.sha256, this, [this] {
        if (!m_aborted)
            askForSame();
    });
}

void UploadTask::askForSame()
{
    using Found = Result<std::optional<Upload>, StoreError>;
    whenDone(m_services.store.sentBefore(m_row, m_source.facts.sha256), this,
        [this](const Found &found) {
            if (m_aborted)
                return;
            // What cannot be asked is sent: a link too many harms less than none.
            if (!found || !*found) {
                make();
                return;
            }
            const Upload &same = **found;
            UploadFacts facts = sourceFacts();
            facts.sent = same.sent;
            m_services.store.setFacts(m_row.id, facts);
            end(UploadOutcome{*same.image, same.sameAs ? same.sameAs : same.id});
        });
}

UploadFacts UploadTask::sourceFacts() const
{
    const ImageFacts &facts = m_source.facts;
    return {facts.size, facts.header.pixelSize(), facts.sha256};
}

void UploadTask::make()
{
    const NameFacts name{m_row.fileName, m_row.created, m_row.position + 1, m_row.id};
    const auto making = m_services.preparer.make(m_source, m_row.recipe, name);
    m_preparing = QFuture<void>(making);
    whenDone(making, this, [this](const Result<PreparedFile, ApiError> &file) {
        if (!m_aborted)
            made(file);
    });
}

void UploadTask::made(const Result<PreparedFile, ApiError> &file)
{
    UploadFacts facts = sourceFacts();
    if (file)
        facts.sent = file->sent;
    // Not waited for: facts are welcome, not promised, and the store keeps the order.
    m_services.store.setFacts(m_row.id, facts);
    if (!file) {
        end(file.error());
        return;
    }
    m_file = *file;
    whenDone(m_services.credentials.read(m_row.account), this,
        [this](const Result<Credentials, CredentialError> &credentials) {
            if (m_aborted)
                return;
            if (credentials)
                send(m_file, *credentials);
            else
                end(ApiError{.kind = ErrorKind::NoCredentials});
        });
}

void UploadTask::send(const PreparedFile &file, const Credentials &credentials)
{
    UploadRequest request;
    request.server = m_row.server;
    request.credentials = credentials;
    request.albumId = m_row.album.id;
    request.source = file.source;
    request.fileName = file.sent.name;
    request.contentType = file.contentType;
    m_job = m_services.client.upload(request);
    connect(m_job, &UploadJob::progress, this,
        [this](qint64 sent, qint64 total) { Q_EMIT progress(m_row.id, sent, total); });
    connect(m_job, &UploadJob::finished, this, &UploadTask::sent);
    m_job->start();
}

void UploadTask::sent(const Result<UploadedImage, ApiError> &result)
{
    m_job.clear();
    if (result) {
        end(UploadOutcome{*result});
    } else if (mayFit(result.error())) {
        m_row.recipe.mostBytes = m_file.sent.size / 2;
        make();
    } else {
        end(result.error());
    }
}

bool UploadTask::mayFit(const ApiError &error) const
{
    return m_row.recipe.mostBytes > 0 && m_file.sent.size > kLeastToFit
        && isRefusedAsTooLarge(error, m_file.sent.size);
}

void UploadTask::end(const Outcome &result)
{
    m_file = {};
    Q_EMIT finished(result);
}

} // namespace imgurl
