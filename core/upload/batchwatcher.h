// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

namespace imgurl {

class UploadStore;

//! Tells when the last row of a batch has stopped, done or not. Only batches in which something
//! moved since this object was made count, so an old batch does not end again when one of its rows
//! is edited. A change costs its own rows: the whole batch is read only when those that are known
//! have all stopped.
class BatchWatcher final : public QObject {
    Q_OBJECT

public:
    explicit BatchWatcher(UploadStore &store, QObject *parent = nullptr);

Q_SIGNALS:
    void finished(const QList<imgurl::Upload> &rows); //!< the whole batch, in list order

private:
    struct Batch {
        QSet<UploadId> unfinished; // of the rows that are known
        QSet<UploadId> stopped; // while the whole batch is read
        bool isRead = false;
    };
    void note(const QList<Upload> &rows);
    void noteStop(BatchId batch, UploadId row);
    void check(BatchId batch);
    void end(BatchId batch, const QList<Upload> &rows, bool again);

    UploadStore &m_store;
    QHash<BatchId, Batch> m_moving;
};

} // namespace imgurl
