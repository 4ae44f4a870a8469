// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QList>
#include <QSet>

#include <optional>

namespace imgurl {

class Database;

//! A row's place in the list: newest batch first, inside a batch the order of the drop.
struct UploadKey {
    BatchId batch = 0;
    UploadId id = 0;

    friend bool operator==(UploadKey, UploadKey) = default;
    friend bool operator<(UploadKey a, UploadKey b)
    {
        return a.batch != b.batch ? a.batch > b.batch : a.id < b.id;
    }
};

//! Which rows a list shows.
struct UploadFilter {
    QString text; //!< in name, album or link; empty: any
    bool onlyFailed = false;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && !onlyFailed; }
    friend bool operator==(const UploadFilter &, const UploadFilter &) = default;
};

//! Rows that still have work to do.
struct UploadCounts {
    int waiting = 0;
    int uploading = 0;
    int held = 0;

    [[nodiscard]] int unfinished() const { return waiting + uploading + held; }
    friend bool operator==(UploadCounts, UploadCounts) = default;
};

//! For whom rows wait that belong to no process.
struct WaitingAccount {
    AccountId account;
    QUrl server;
    int rows = 0;

    friend bool operator==(const WaitingAccount &, const WaitingAccount &) = default;
};

// What the store's reader is asked; UploadStore says what each is for.

[[nodiscard]] Result<QList<UploadKey>, StoreError> readKeys(
    Database &database, const UploadFilter &filter);
[[nodiscard]] Result<QList<Upload>, StoreError> readBatch(Database &database, BatchId batch);
[[nodiscard]] Result<UploadCounts, StoreError> readCounts(Database &database);
[[nodiscard]] Result<QList<Upload>, StoreError> readUnfinishedRows(Database &database);
[[nodiscard]] Result<QList<WaitingAccount>, StoreError> readWaitingAccounts(Database &database);
[[nodiscard]] Result<int, StoreError> readUnfinished(Database &database, const AccountId &account);
[[nodiscard]] Result<QSet<QString>, StoreError> readSpooledFiles(Database &database);
[[nodiscard]] Result<std::optional<Upload>, StoreError> readSentBefore(
    Database &database, const Upload &row, const QByteArray &sha256);
[[nodiscard]] Result<std::optional<Upload>, StoreError> readWithDeleteLink(
    Database &database, const QUrl &server, const QString &imgid);

} // namespace imgurl
