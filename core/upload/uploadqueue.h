// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/accountholds.h"
#include "upload/storeerror.h"
#include "upload/uploadtask.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace imgurl {

//! Works on the store's waiting rows, four at a time, the oldest batch first. Holds no queue of its
//! own: what waits is what the store says. Nothing is sent before its attempt is committed; the end
//! of an attempt that cannot be committed is kept and written again, and nothing new starts until
//! it is.
class UploadQueue final : public QObject {
    Q_OBJECT

public:
    explicit UploadQueue(const UploadServices &services, QObject *parent = nullptr);
    ~UploadQueue() override;

    void start();
    //! Ends every attempt now. Rows whose image cannot be at the site yet wait for the next start.
    void stop();

    void cancel(const QList<UploadId> &ids);
    void cancelAccount(const AccountId &account);
    void releaseAccount(const AccountId &account) { m_holds.release(account); }
    void releaseAll() { m_holds.releaseAll(); }

    [[nodiscard]] const AccountHolds &holds() const { return m_holds; }
    [[nodiscard]] int running() const { return int(m_tasks.size()); }
    //! Links that exist only here, because the store could not take them.
    [[nodiscard]] const QHash<UploadId, UploadedImage> &unsaved() const { return m_unsaved; }
    //! The row as it would be if the store had taken its link.
    [[nodiscard]] Upload withUnsaved(const Upload &row) const;

Q_SIGNALS:
    void progress(imgurl::UploadId id, qint64 sent, qint64 total);
    void unsavedChanged();
    void storeFailed(const imgurl::StoreError &error);
    //! It takes what it refused before.
    void storeWorks();
    //! Nothing runs, all is written down, and nothing that waits can be started.
    void idle();

private:
    using Write = std::function<QFuture<Result<Done, StoreError>>()>;

    void pump();
    void claimed(const Result<std::optional<Upload>, StoreError> &row);
    void begin(const Upload &row);
    void taskFinished(UploadTask *task, const Result<UploadedImage, ApiError> &result);
    void succeeded(UploadId id, const UploadedImage &image);
    void failed(const UploadTask &task, const ApiError &error);
    void record(UploadId id, const Write &write);
    void keep(UploadId id, const Write &write, const StoreError &error);
    void tryAgain();
    void drop(UploadTask *task);

    static constexpr qsizetype kParallel = 4;

    const UploadServices m_services;
    AccountHolds m_holds;
    QHash<UploadId, UploadTask *> m_tasks;
    QHash<UploadId, Write> m_unwritten; // ends that the store could not take
    QHash<UploadId, UploadedImage> m_unsaved; // those of them that are links
    QTimer m_tryAgain; // runs only after the store has failed
    bool m_started = false;
    bool m_claiming = false;
    bool m_claimAgain = false;
    bool m_claimFailed = false;
    QSet<UploadId> m_canceledWhileClaiming;
    QSet<AccountId> m_accountsCanceledWhileClaiming;
};

} // namespace imgurl
