// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/sourcefetch.h"

#include "common/whendone.h"
#include "fetch/fetcher.h"
#include "fetch/fetchjob.h"
#include "upload/spool.h"
#include "upload/uploadstore.h"

namespace imgurl {

SourceFetch::SourceFetch(
    const Upload &row, UploadStore &store, Fetcher &fetcher, const Spool &spool, QObject *parent)
    : QObject(parent)
    , m_id(row.id)
    , m_address(row.address)
    , m_fileName(row.fileName)
    , m_store(store)
    , m_fetcher(fetcher)
    , m_spool(spool)
{
}

SourceFetch::~SourceFetch()
{
    delete m_job;
}

void SourceFetch::start()
{
    const QString target = m_spool.newFile("download", QStringLiteral("fetched"));
    if (target.isEmpty()) {
        Q_EMIT finished(ApiError{.kind = ErrorKind::SpoolNotWritable});
        return;
    }
    m_job = m_fetcher.fetch(m_address, target);
    connect(m_job, &FetchJob::progress, this, &SourceFetch::progress);
    connect(m_job, &FetchJob::finished, this, [this](const FetchResult &file) {
        if (file)
            fetched(*file);
        else
            Q_EMIT finished(file.error());
    });
    m_job->start();
}

//! Only a row that says so makes the file needed: the spool is cleaned of others.
void SourceFetch::fetched(const FetchedFile &file)
{
    const FetchedSource source{
        file.path, file.suggestedName.isEmpty() ? m_fileName : file.suggestedName};
    whenDone(m_store.setSource(m_id, source.path, source.fileName), this,
        [this, source](const Result<Done, StoreError> &written) {
            if (written) {
                Q_EMIT finished(source);
                return;
            }
            m_spool.remove(source.path);
            Q_EMIT finished(ApiError{.kind = ErrorKind::SpoolNotWritable});
        });
}

} // namespace imgurl
