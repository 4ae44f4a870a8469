// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/batchwatcher.h"

#include "common/whendone.h"
#include "upload/uploadstore.h"

#include <utility>

namespace imgurl {

BatchWatcher::BatchWatcher(UploadStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &UploadStore::added, this, &BatchWatcher::note);
    connect(&store, &UploadStore::changed, this, &BatchWatcher::note);
    connect(&store, &UploadStore::removed, this, [this](const QList<Upload> &rows) {
        for (const Upload &row : rows)
            noteStop(row.batch, row.id);
    });
}

void BatchWatcher::note(const QList<Upload> &rows)
{
    for (const Upload &row : rows) {
        if (row.isStopped()) {
            noteStop(row.batch, row.id);
        } else {
            Batch &batch = m_moving[row.batch];
            batch.unfinished.insert(row.id);
            batch.stopped.remove(row.id);
        }
    }
}

void BatchWatcher::noteStop(BatchId id, UploadId row)
{
    const auto batch = m_moving.find(id);
    if (batch == m_moving.end())
        return;
    batch->unfinished.remove(row);
    if (batch->isRead)
        batch->stopped.insert(row);
    else if (batch->unfinished.isEmpty())
        check(id);
}

void BatchWatcher::check(BatchId id)
{
    m_moving[id].isRead = true;
    whenDone(m_store.batch(id), this, [this, id](const Result<QList<Upload>, StoreError> &rows) {
        Batch &batch = m_moving[id];
        batch.isRead = false;
        const auto stopped = std::exchange(batch.stopped, {});
        if (!rows)
            return;
        for (const Upload &row : *rows) {
            // What came by signal meanwhile is newer.
            if (!row.isStopped() && !stopped.contains(row.id))
                batch.unfinished.insert(row.id);
        }
        if (batch.unfinished.isEmpty())
            end(id, *rows, !stopped.isEmpty());
    });
}

//! All have stopped. What was read while some still moved is read again.
void BatchWatcher::end(BatchId id, const QList<Upload> &rows, bool again)
{
    if (again) {
        check(id);
        return;
    }
    m_moving.remove(id);
    if (!rows.isEmpty())
        Q_EMIT finished(rows);
}

} // namespace imgurl
