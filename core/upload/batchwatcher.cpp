// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/batchwatcher.h"

#include "common/whendone.h"
#include "upload/uploadstore.h"

#include <algorithm>

namespace imgurl {

BatchWatcher::BatchWatcher(UploadStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &UploadStore::added, this, &BatchWatcher::note);
    connect(&store, &UploadStore::changed, this, &BatchWatcher::note);
    connect(&store, &UploadStore::removed, this, [this](const QList<Upload> &rows) {
        for (const Upload &row : rows) {
            if (m_moving.contains(row.batch))
                check(row.batch);
        }
    });
}

void BatchWatcher::note(const QList<Upload> &rows)
{
    QSet<BatchId> stopped;
    for (const Upload &row : rows) {
        if (!row.isStopped())
            m_moving.insert(row.batch);
        else if (m_moving.contains(row.batch))
            stopped.insert(row.batch);
    }
    for (const BatchId batch : std::as_const(stopped))
        check(batch);
}

void BatchWatcher::check(BatchId batch)
{
    whenDone(
        m_store.batch(batch), this, [this, batch](const Result<QList<Upload>, StoreError> &rows) {
            if (!rows || !m_moving.contains(batch))
                return;
            if (!std::all_of(rows->begin(), rows->end(), std::mem_fn(&Upload::isStopped)))
                return;
            m_moving.remove(batch);
            if (!rows->isEmpty())
                Q_EMIT finished(*rows);
        });
}

} // namespace imgurl
