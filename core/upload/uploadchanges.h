// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "common/result.h"
#include "upload/newupload.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QList>

#include <chrono>

namespace imgurl {

class Database;

//! What reading the file taught.
struct UploadFacts {
    qint64 size = -1;
    QSize pixelSize;
    QByteArray sha256; //!< empty: not read whole
    std::optional<SentFile> sent{}; //!< none: leaves what is known
};

// What the store's writer does to rows; UploadStore says what each is for. Each gives the rows that
// it changed, as they are then. `mine` is the process in the store's words.

using Changed = Result<QList<Upload>, StoreError>;

[[nodiscard]] Changed setFacts(Database &database, UploadId id, const UploadFacts &facts);
[[nodiscard]] Changed setSource(
    Database &database, UploadId id, const QString &source, const QString &fileName);
[[nodiscard]] Changed finish(
    Database &database, UploadId id, const UploadedImage &image, UploadId sameAs);
[[nodiscard]] Changed fail(Database &database, UploadId id, const ApiError &error, bool answerLost);
[[nodiscard]] Changed retryLater(Database &database, UploadId id, const ApiError &error,
    bool answerLost, std::chrono::milliseconds pause);
[[nodiscard]] Changed setEarlierCopy(Database &database, UploadId id);
[[nodiscard]] Changed putBack(Database &database, UploadId id);
[[nodiscard]] Changed failOwned(
    Database &database, const QString &mine, const AccountId &account, const ApiError &error);
[[nodiscard]] Changed retry(Database &database, const QList<UploadId> &ids);
[[nodiscard]] Changed retryWith(Database &database, UploadId id, const Recipe &recipe);
[[nodiscard]] Changed uploadNext(Database &database, const QList<UploadId> &ids);
[[nodiscard]] Changed releaseHeld(Database &database);
[[nodiscard]] Changed hold(Database &database, const QList<UploadId> &ids);
[[nodiscard]] Changed adopt(Database &database, const QString &mine, bool failedToo);
[[nodiscard]] Changed holdOwned(Database &database, const QString &mine);
[[nodiscard]] Changed cancel(Database &database, const QList<UploadId> &ids);
[[nodiscard]] Changed cancelAccount(Database &database, const AccountId &account);
[[nodiscard]] Changed assignAccount(Database &database, const UploadTarget &target);
[[nodiscard]] Changed reassign(
    Database &database, const AccountId &from, const UploadTarget &target);
[[nodiscard]] Changed setServerState(
    Database &database, const QString &mine, UploadId id, ServerState state);
[[nodiscard]] Result<std::chrono::milliseconds, StoreError> takeDeletionTurn(
    Database &database, std::chrono::milliseconds pace);

} // namespace imgurl
