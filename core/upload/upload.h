// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "api/apierror.h"
#include "api/types.h"
#include "prepare/sentfile.h"
#include "recipe/recipe.h"

#include <QByteArray>
#include <QDateTime>
#include <QSize>

#include <optional>

namespace imgurl {

using UploadId = qint64;
using BatchId = qint64;

enum class UploadState {
    Waiting,
    Uploading,
    Held, //!< stopped by the user of a command; only resuming releases it
    Done,
    Failed,
    Canceled,
};

//! Of the image on the server, once it is there.
enum class ServerState {
    There,
    Deleting,
    Deleted,
    Unconfirmed, //!< a deletion was asked for and the answer was not understood
};

//! The row: the one thing an upload is, from the drop to the history.
struct Upload {
    UploadId id = 0;
    BatchId batch = 0;
    int position = 0; //!< inside the batch, in the order of the drop
    AccountId account; //!< empty: dropped before an account existed
    QString accountName; //!< a row outlives its account
    QUrl server;
    Album album; //!< id empty: no album
    QString source; //!< absolute path; empty: to be fetched from the address
    QUrl address; //!< empty: the source was a file here
    bool spooled = false; //!< source is ours, in the spool folder
    QString fileName; //!< what the user calls it
    Recipe recipe; //!< as it was at the drop
    UploadState state = UploadState::Waiting;
    ServerState serverState = ServerState::There;
    int attempts = 0;
    int lostAnswers = 0; //!< attempts that the site heard whole and whose answer never came
    bool earlierCopy = false; //!< one more copy of it may be at the site, with no delete link here
    QDateTime retryAt; //!< UTC; with Waiting, after an attempt that failed: not before this
    qint64 size = -1; //!< bytes; -1 while unknown
    QSize pixelSize; //!< as shown, orientation applied; empty while unknown
    QByteArray sha256; //!< of the source; 32 bytes, or empty while unknown
    std::optional<SentFile> sent; //!< once it was made
    UploadId sameAs = 0; //!< with Done: the row whose upload the image is of; 0: this one
    std::optional<ApiError> error; //!< with Failed, or why the last attempt waits to be repeated
    std::optional<UploadedImage> image; //!< with Done
    QDateTime created; //!< UTC
    QDateTime finished; //!< UTC

    [[nodiscard]] bool isStopped() const
    {
        return state == UploadState::Done || state == UploadState::Failed
            || state == UploadState::Canceled;
    }
    //! Bytes of what leaves; -1 while unknown.
    [[nodiscard]] qint64 sentSize() const { return sent ? sent->size : size; }
    [[nodiscard]] bool hasDeleteLink() const
    {
        return image && !image->deleteUrl.isEmpty() && serverState != ServerState::Deleted;
    }
    friend bool operator==(const Upload &, const Upload &) = default;
};

} // namespace imgurl
