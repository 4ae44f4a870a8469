// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/deletejob.h"
#include "upload/endwriter.h"
#include "upload/upload.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace imgurl {

class ApiClient;
class UploadStore;

//! Deletes images from their server, one at a time and, all processes of the user together, at most
//! one per 2.5 s: one GET of the delete link each, because any request to it deletes. The row says
//! where it stands.
class ImageDeleter final : public QObject {
    Q_OBJECT

public:
    ImageDeleter(UploadStore &store, ApiClient &client, QObject *parent = nullptr);
    //! Rows whose turn has not come stand as before.
    ~ImageDeleter() override;

    //! The row as it is now decides: one that is deleted, or about to be, is not asked for again.
    //! Ends with finished() or dropped().
    void remove(const Upload &row);

Q_SIGNALS:
    void finished(const imgurl::Upload &row,
        const imgurl::Result<imgurl::DeleteOutcome, imgurl::ApiError> &result);
    //! Instead: there is nothing to delete any more, be it another process that has done it.
    void dropped(imgurl::UploadId id);
    //! It is tried again, until whoever listens gives up.
    void storeFailed(const imgurl::StoreError &error);

private:
    void enqueue(const Upload &row);
    void next();
    void begin();
    void end(const Upload &row, const Result<DeleteOutcome, ApiError> &result);
    void endOthersOf(const Upload &row, const Result<DeleteOutcome, ApiError> &result);

    UploadStore &m_store;
    ApiClient &m_client;
    QList<Upload> m_waiting;
    QSet<UploadId> m_asked; // until their answer is there
    EndWriter m_ends;
    bool m_busy = false; // from the question for a turn to the answer
    QTimer m_pace; // runs only while a turn is waited for
};

} // namespace imgurl
