// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/accountholds.h"
#include "upload/accountpacing.h"
#include "upload/endwriter.h"
#include "upload/sameimages.h"
#include "upload/storeerror.h"
#include "upload/uploadtask.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace imgurl {

struct Claim;
enum class NextStep;

//! How a process works. The window waits as long as it takes; a command ends.
struct QueueRules {
    bool onlyMine = false; //!< rows of Ownership::Mine alone
    //! What would wait for the user fails, all of the account's own rows at once; so does, after
    //! all attempts, what waits for the network.
    bool givesUp = false;
    int attempts = 4; //!< in all
    std::chrono::milliseconds firstPause{1000}; //!< before the second attempt
};

//! Works on the store's waiting rows, as many at once as the pace of their account allows, the
//! oldest batch first. Holds no queue of its own: what waits is what the store says. Nothing is
//! sent before its attempt is committed; while the end of an attempt cannot be committed nothing
//! new starts.
class UploadQueue final : public QObject {
    Q_OBJECT

public:
    explicit UploadQueue(const UploadServices &services, QObject *parent = nullptr);
    UploadQueue(const UploadServices &services, const QueueRules &rules, QObject *parent = nullptr);
    ~UploadQueue() override;

    void start();
    //! Ends every attempt now. Rows whose image cannot be at the site yet wait for the next start.
    //! stopped() follows when nothing is asked of the store any more.
    void stop();
    //! Paused, it lets finish what is being sent and begins no more; what was only being prepared
    //! waits.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }

    //! Rows of other accounts are passed over from now on, and nothing holds them any more.
    void setAccounts(const QSet<AccountId> &accounts);
    void cancel(const QList<UploadId> &ids);
    //! Those of which nothing is sent yet wait for the user from now on: when this finishes.
    QFuture<Result<Done, StoreError>> hold(const QList<UploadId> &ids);
    void cancelAccount(const AccountId &account);
    void releaseAccount(const AccountId &account) { m_holds.release(account); }
    void releaseAll() { m_holds.releaseAll(); }

    [[nodiscard]] const AccountHolds &holds() const { return m_holds; }
    [[nodiscard]] AccountPacing &pacing() { return m_pacing; }
    //! Rows wait that only other processes' uploads keep from beginning.
    [[nodiscard]] bool isCrowded() const { return m_crowded; }
    [[nodiscard]] int running() const { return int(m_tasks.size()); }
    //! Links that exist only here, because the store could not take them.
    [[nodiscard]] const QHash<UploadId, UploadedImage> &unsaved() const { return m_ends.unsaved(); }
    //! The row as it would be if the store had taken its link.
    [[nodiscard]] Upload withUnsaved(const Upload &row) const;

Q_SIGNALS:
    void progress(imgurl::UploadId id, qint64 sent, qint64 total);
    //! Its image comes from elsewhere; total -1: nobody says.
    void fetching(imgurl::UploadId id, qint64 got, qint64 total);
    void pausedChanged();
    void unsavedChanged();
    void storeFailed(const imgurl::StoreError &error);
    //! It takes what it refused before.
    void storeWorks();
    //! Nothing runs, all is written down, and nothing that waits can be started, now or by itself
    //! later: what is left waits for the user, for the network, or belongs to another process.
    void idle();
    void stopped();

private:
    void pump();
    void claimed(const Result<Claim, StoreError> &claim);
    void waitFor(const Claim &claim);
    void begin(const Upload &row);
    void taskFinished(UploadTask *task, const UploadTask::Outcome &result);
    void succeeded(const Upload &row, const UploadOutcome &outcome);
    void failed(const Upload &row, const ApiError &error);
    void failForGood(const Upload &row, const ApiError &error);
    void tryLater(const Upload &row, const ApiError &error, NextStep step);
    void waitForHelp(const Upload &row, const ApiError &error, NextStep step);
    void storeChanged(const QList<Upload> &rows);
    void noteEarlierCopy(const UploadTask &task);
    void putBack(UploadTask *task);
    QFuture<Result<Done, StoreError>> putBackHeld(UploadId id);
    void drop(UploadTask *task);
    void forget(UploadTask *task);
    [[nodiscard]] bool dropIfRunning(const QList<Upload> &rows);

    const UploadServices m_services;
    const QueueRules m_rules;
    AccountHolds m_holds;
    AccountPacing m_pacing;
    SameImages m_same;
    EndWriter m_ends;
    QHash<UploadId, UploadTask *> m_tasks;
    std::optional<QSet<AccountId>> m_accounts; // none: every one
    //! An upload of theirs has ended, and until then another process may come in its place.
    QHash<AccountId, QDeadlineTimer> m_justEnded;
    QTimer m_later; // runs only while something waits that no signal would announce
    bool m_started = false;
    bool m_paused = false;
    bool m_claiming = false;
    bool m_claimAgain = false;
    bool m_claimFailed = false;
    bool m_someRest = false; // accounts that the last claim passed over for their pace
    bool m_crowded = false; // the other processes' uploads are in the way
    bool m_othersWork = false; // other processes have rows, as the last claim saw it
    bool m_lookForDead = false;
    QSet<UploadId> m_canceledWhileClaiming;
    QSet<UploadId> m_heldWhileClaiming;
    QSet<AccountId> m_accountsCanceledWhileClaiming;
};

} // namespace imgurl
