// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/newupload.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace imgurl {

class Database;
class StoreThread;

//! What reading the file taught.
struct UploadFacts {
    qint64 size = -1;
    QSize pixelSize;
    QByteArray sha256;
};

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

//! Rows that still have work to do.
struct UploadCounts {
    int waiting = 0;
    int uploading = 0;

    friend bool operator==(UploadCounts, UploadCounts) = default;
};

//! The one place where uploads live. Calls may come from any thread. Every call returns at once;
//! its future finishes on the store's thread when the change is durable, and the signals come on
//! this object's thread after that. The destructor waits for everything that was asked for.
class UploadStore : public QObject {
    Q_OBJECT

public:
    template <typename T> using Outcome = QFuture<Result<T, StoreError>>;
    using Rows = QList<Upload>;

    explicit UploadStore(const QString &path, QObject *parent = nullptr);
    ~UploadStore() override;

    //! Opens the file, brings it up to date, and fails what an earlier process left uploading.
    Outcome<Done> open();

    Outcome<Rows> add(const UploadTarget &target, const QList<NewUpload> &uploads);
    //! The next waiting row of the oldest batch, now uploading and with one more attempt; rows of
    //! no account, and of these accounts, are passed over.
    Outcome<std::optional<Upload>> claimNext(const QSet<AccountId> &except);
    Outcome<Done> setFacts(UploadId id, const UploadFacts &facts);
    Outcome<Done> finish(UploadId id, const UploadedImage &image);
    Outcome<Done> fail(UploadId id, const ApiError &error);
    //! Uploading to waiting: nothing was wrong with the row itself. Its attempt is taken back.
    Outcome<Done> putBack(UploadId id);
    //! Failed and canceled rows wait again; others are left alone.
    Outcome<Done> retry(const QList<UploadId> &ids);
    //! Waiting, held and uploading rows; others are left alone.
    Outcome<Done> cancel(const QList<UploadId> &ids);
    Outcome<Done> cancelAccount(const AccountId &account);
    //! Rows that were dropped before an account existed.
    Outcome<Done> assignAccount(const UploadTarget &target);
    Outcome<Done> setServerState(UploadId id, ServerState state);
    //! Uploading rows are left alone. The removed rows, so that their files can go too.
    Outcome<Rows> remove(const QList<UploadId> &ids);

    //! All rows, or those whose name, album or link contains the text.
    Outcome<QList<UploadKey>> keys(const QString &search = {});
    Outcome<Rows> rows(const QList<UploadId> &ids); //!< in list order; missing ones are left out
    Outcome<Rows> batch(BatchId batch);
    Outcome<UploadCounts> counts();
    Outcome<int> unfinished(const AccountId &account);
    //! The files of ours that a row which is not done still needs.
    Outcome<QSet<QString>> spooledFiles();
    //! The row that still has the delete link of this image at this server.
    Outcome<std::optional<Upload>> withDeleteLink(const QUrl &server, const QString &imgid);

Q_SIGNALS:
    void added(const QList<imgurl::Upload> &rows); //!< one batch, in list order
    void changed(const QList<imgurl::Upload> &rows);
    void removed(const QList<imgurl::Upload> &rows);

private:
    using Change = std::function<Result<Rows, StoreError>(Database &)>;
    using Signal = void (UploadStore::*)(const Rows &);
    Outcome<Rows> write(Change work, Signal signal);
    Outcome<Done> change(Change work);

    std::unique_ptr<StoreThread> m_writer;
    std::unique_ptr<StoreThread> m_reader;
};

} // namespace imgurl
