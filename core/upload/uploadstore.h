// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/newupload.h"
#include "upload/storechanges.h"
#include "upload/storeerror.h"
#include "upload/storeowners.h"
#include "upload/upload.h"
#include "upload/uploadchanges.h"
#include "upload/uploadclaim.h"
#include "upload/uploadqueries.h"

#include <QFileSystemWatcher>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace imgurl {

class Database;
class StoreThread;
enum class Haste;

//! What opening the store has found.
struct StoreOpening {
    QString setAside; //!< where a damaged file is now; empty: it was sound
};

//! Who may work on new rows.
enum class Ownership {
    Anyone,
    Mine, //!< this process alone, while it lives
};

//! The one place where uploads live, shared by every process of the user. Calls may come from any
//! thread. Every call returns at once; its future finishes on the store's thread when the change is
//! durable, and the signals come on this object's thread after that. The destructor waits for
//! everything that was asked for.
class UploadStore : public QObject {
    Q_OBJECT

public:
    template <typename T> using Outcome = QFuture<Result<T, StoreError>>;
    using Rows = QList<Upload>;

    explicit UploadStore(const QString &path, QObject *parent = nullptr);
    ~UploadStore() override;

    //! Opens the file, brings it up to date, and takes over the rows of processes that died.
    Outcome<StoreOpening> open();

    Outcome<Rows> add(const UploadTarget &target, const QList<NewUpload> &uploads,
        Ownership ownership = Ownership::Anyone);
    Outcome<Claim> claim(const ClaimRules &rules);
    Outcome<Done> setFacts(UploadId id, const UploadFacts &facts);
    //! What was fetched for the row lies there now, in the spool.
    Outcome<Done> setSource(UploadId id, const QString &source, const QString &fileName);
    //! sameAs: the row that sent the image; 0: this one.
    Outcome<Done> finish(UploadId id, const UploadedImage &image, UploadId sameAs = 0);
    //! answerLost: the site may have the image.
    Outcome<Done> fail(UploadId id, const ApiError &error, bool answerLost = false);
    //! Uploading to waiting, and again not before then.
    Outcome<Done> retryLater(
        UploadId id, const ApiError &error, bool answerLost, std::chrono::milliseconds pause);
    //! The site may have a copy of it of which nothing was heard.
    Outcome<Done> setEarlierCopy(UploadId id);
    //! Uploading to waiting: nothing was wrong with the row itself. Its attempt is taken back.
    Outcome<Done> putBack(UploadId id);
    //! All rows of the account that only this process may work on and that wait: failed.
    Outcome<Done> failMine(const AccountId &account, const ApiError &error);
    //! Failed, canceled and held rows wait again, with all their attempts; others are left alone.
    Outcome<Done> retry(const QList<UploadId> &ids);
    //! The same for one row, by another recipe.
    Outcome<Done> retryWith(UploadId id, const Recipe &recipe);
    //! Waiting rows go before all others, in this order among themselves.
    Outcome<Done> uploadNext(const QList<UploadId> &ids);
    //! Every held row waits again.
    Outcome<Done> releaseHeld();
    //! Held rows, waiting rows of nobody, and failed ones too when asked, wait as this process's.
    Outcome<Rows> adopt(bool failedToo);
    //! Waiting rows are held; others are left alone.
    Outcome<Done> hold(const QList<UploadId> &ids);
    //! What waits as this process's is held.
    Outcome<Done> holdMine();
    //! Waiting, held and uploading rows; others are left alone.
    Outcome<Done> cancel(const QList<UploadId> &ids);
    Outcome<Done> cancelAccount(const AccountId &account);
    //! Rows that were dropped before an account existed.
    Outcome<Done> assignAccount(const UploadTarget &target);
    //! Waiting rows of an account that nobody has any more, and of no process: to another account,
    //! with all their attempts.
    Outcome<Done> reassign(const AccountId &from, const UploadTarget &target);
    //! Deleted and Unconfirmed also of all other rows that have the link of the same upload.
    Outcome<Done> setServerState(UploadId id, ServerState state);
    //! How long to wait before the next deletion, at most one of all processes in a pace; zero: it
    //! is this process's turn, now taken.
    Outcome<std::chrono::milliseconds> takeDeletionTurn(std::chrono::milliseconds pace);
    //! Uploading rows are left alone. The removed rows, so that their files can go too.
    Outcome<Rows> remove(const QList<UploadId> &ids);

    Outcome<QList<UploadKey>> keys(const UploadFilter &filter = {});
    Outcome<Rows> rows(const QList<UploadId> &ids); //!< in list order; missing ones are left out
    Outcome<Rows> batch(BatchId batch);
    Outcome<UploadCounts> counts();
    Outcome<Rows> unfinishedRows(); //!< waiting, uploading and held ones, in the order of their ids
    Outcome<QList<WaitingAccount>> waitingAccounts();
    Outcome<int> unfinished(const AccountId &account);
    //! The files of ours that a row which is not done still needs.
    Outcome<QSet<QString>> spooledFiles();
    //! The row that still has the delete link of this image at this server.
    Outcome<std::optional<Upload>> withDeleteLink(const QUrl &server, const QString &imgid);
    //! The last row whose image is the same for the same account, server and album, made by the
    //! same recipe, done and still there.
    Outcome<std::optional<Upload>> sentBefore(const Upload &row, const QByteArray &sha256);

Q_SIGNALS:
    // What other processes do comes by the same signals, soon after.
    void added(const QList<imgurl::Upload> &rows); //!< one batch, in list order
    void changed(const QList<imgurl::Upload> &rows);
    void removed(const QList<imgurl::Upload> &rows);

private:
    template <typename T>
    using Work = std::function<Result<T, StoreError>(Database &, StoreChanges &)>;
    using Change = std::function<Result<Rows, StoreError>(Database &)>;

    template <typename T> Outcome<T> write(const Work<T> &work);
    template <typename T> Outcome<T> write(const Work<T> &work, Haste haste);
    Outcome<Done> change(const Change &work);
    Outcome<Done> change(const Change &work, Haste haste);
    void announce(const StoreChanges &changes);
    void watch();
    void readForeignChanges();

    const QString m_path;
    StoreOwners m_owners; // of the writer's thread
    ForeignChanges m_foreign; // of the writer's thread
    QFileSystemWatcher m_watcher;
    QTimer m_soon; // runs only after the file has changed
    std::unique_ptr<StoreThread> m_writer;
    std::unique_ptr<StoreThread> m_reader;
};

} // namespace imgurl
