// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/imagedeleter.h"

#include "api/apiclient.h"
#include "common/whendone.h"
#include "upload/uploadstore.h"

#include <chrono>

namespace imgurl {

namespace {

constexpr std::chrono::milliseconds kPace{2500};

ServerState stateAfter(const Result<DeleteOutcome, ApiError> &result)
{
    if (!result) {
        // Whether the site heard us is unknown, unless nobody could be reached at all.
        switch (result.error().kind) {
        case ErrorKind::HostNotFound:
        case ErrorKind::ConnectionRefused:
        case ErrorKind::TlsFailed:
        case ErrorKind::ProxyFailed:
            return ServerState::There;
        default:
            return ServerState::Unconfirmed;
        }
    }
    switch (*result) {
    case DeleteOutcome::Deleted:
    case DeleteOutcome::AlreadyGone:
        return ServerState::Deleted;
    case DeleteOutcome::BadLink:
    case DeleteOutcome::NotRemoved:
    case DeleteOutcome::Failed:
        return ServerState::There;
    case DeleteOutcome::NotConfirmed:
        return ServerState::Unconfirmed;
    }
    Q_UNREACHABLE();
}

} // namespace

ImageDeleter::ImageDeleter(UploadStore &store, ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_client(client)
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &ImageDeleter::next);
    connect(&m_ends, &EndWriter::written, this, [this](UploadId id) { m_asked.remove(id); });
}

ImageDeleter::~ImageDeleter()
{
    for (const Upload &row : std::as_const(m_waiting))
        m_store.setServerState(row.id, row.serverState);
}

void ImageDeleter::remove(const Upload &row)
{
    if (m_asked.contains(row.id))
        return;
    m_asked.insert(row.id);
    // Read again: the question may have stood on the screen for long.
    whenDone(m_store.rows({row.id}), this,
        [this, id = row.id](const Result<QList<Upload>, StoreError> &rows) {
            if (rows && !rows->isEmpty() && rows->first().hasDeleteLink()) {
                enqueue(rows->first());
                return;
            }
            m_asked.remove(id);
            if (rows)
                Q_EMIT dropped(id);
            else
                Q_EMIT storeFailed(rows.error());
        });
}

void ImageDeleter::enqueue(const Upload &row)
{
    m_waiting.append(row);
    m_store.setServerState(row.id, ServerState::Deleting);
    if (!m_busy && !m_pace.isActive())
        next();
}

void ImageDeleter::next()
{
    if (m_waiting.isEmpty() || m_busy)
        return;
    m_busy = true;
    whenDone(m_store.takeDeletionTurn(kPace), this,
        [this](const Result<std::chrono::milliseconds, StoreError> &wait) {
            if (wait && wait->count() == 0) {
                begin();
                return;
            }
            m_busy = false;
            m_pace.start(wait ? *wait : kPace);
            if (!wait)
                Q_EMIT storeFailed(wait.error());
        });
}

void ImageDeleter::begin()
{
    const Upload row = m_waiting.takeFirst();
    DeleteJob *job = m_client.deleteImage(row.image->deleteUrl);
    connect(job, &DeleteJob::finished, this,
        [this, row](const Result<DeleteOutcome, ApiError> &result) { end(row, result); });
    job->start();
}

void ImageDeleter::end(const Upload &row, const Result<DeleteOutcome, ApiError> &result)
{
    m_busy = false;
    m_ends.write(row.id, [this, id = row.id, state = stateAfter(result)] {
        return m_store.setServerState(id, state);
    });
    Q_EMIT finished(row, result);
    if (stateAfter(result) == ServerState::Deleted)
        endOthersOf(row, result);
    next();
}

//! Rows with the same link, which the store marks together: a second visit would learn nothing.
void ImageDeleter::endOthersOf(const Upload &row, const Result<DeleteOutcome, ApiError> &result)
{
    const QUrl link = row.image->deleteUrl;
    QList<Upload> others;
    for (const Upload &waiting : std::as_const(m_waiting)) {
        if (waiting.image->deleteUrl == link)
            others.append(waiting);
    }
    m_waiting.removeIf([&link](const Upload &other) { return other.image->deleteUrl == link; });
    for (const Upload &other : std::as_const(others)) {
        m_asked.remove(other.id);
        Q_EMIT finished(other, result);
    }
}

} // namespace imgurl
