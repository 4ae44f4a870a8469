// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace imgurl {

class UploadStore;

//! Tells when the last row of a batch has stopped, done or not. Only batches in which something
//! moved since this object was made count, so an old batch does not end again when one of its rows
//! is edited.
class BatchWatcher final : public QObject {
    Q_OBJECT

public:
    explicit BatchWatcher(UploadStore &store, QObject *parent = nullptr);

Q_SIGNALS:
    void finished(const QList<imgurl::Upload> &rows); //!< the whole batch, in list order

private:
    void note(const QList<Upload> &rows);
    void check(BatchId batch);

    UploadStore &m_store;
    QSet<BatchId> m_moving;
};

} // namespace imgurl
