// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadqueue.h"

#include "common/logging.h"
#include "common/whendone.h"
#include "upload/retrypolicy.h"
#include "upload/uploadstore.h"

#include <algorithm>
#include <chrono>

namespace imgurl {

UploadQueue::UploadQueue(const UploadServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    using namespace std::chrono_literals;
    m_tryAgain.setInterval(3s);
    m_tryAgain.setSingleShot(true);
    connect(&m_tryAgain, &QTimer::timeout, this, &UploadQueue::tryAgain);
    connect(&m_holds, &AccountHolds::released, this, &UploadQueue::pump);
    connect(&services.store, &UploadStore::added, this, &UploadQueue::pump);
    connect(&services.store, &UploadStore::changed, this, [this](const QList<Upload> &rows) {
        const auto waits = [](const Upload &row) { return row.state == UploadState::Waiting; };
        if (std::any_of(rows.begin(), rows.end(), waits))
            pump();
    });
}

UploadQueue::~UploadQueue() = default;

void UploadQueue::start()
{
    m_started = true;
    pump();
}

void UploadQueue::stop()
{
    m_started = false;
    const auto tasks = m_tasks.values();
    for (UploadTask *task : tasks) {
        // What the site may have stays "uploading": the next start says that it was interrupted.
        if (!task->bodySent())
            m_services.store.putBack(task->row().id);
        drop(task);
    }
    tryAgain();
}

void UploadQueue::cancel(const QList<UploadId> &ids)
{
    QList<UploadId> cut;
    for (const UploadId id : ids) {
        if (UploadTask *task = m_tasks.value(id)) {
            drop(task);
            cut.append(id);
        } else if (m_claiming) {
            m_canceledWhileClaiming.insert(id);
        }
    }
    whenDone(
        m_services.store.cancel(ids), this, [this, cut](const Result<Done, StoreError> &canceled) {
            if (canceled)
                return;
            // Nothing works on these any more, whatever the store says.
            for (const UploadId id : cut)
                keep(
                    id, [this, id] { return m_services.store.cancel({id}); }, canceled.error());
            if (cut.isEmpty())
                Q_EMIT storeFailed(canceled.error());
        });
    pump();
}

void UploadQueue::cancelAccount(const AccountId &account)
{
    QList<UploadId> running;
    for (const UploadTask *task : std::as_const(m_tasks)) {
        if (task->row().account == account)
            running.append(task->row().id);
    }
    if (m_claiming)
        m_accountsCanceledWhileClaiming.insert(account);
    // First, because cancel() goes on with the next row that waits.
    m_services.store.cancelAccount(account);
    cancel(running);
}

Upload UploadQueue::withUnsaved(const Upload &row) const
{
    const auto unsaved = m_unsaved.constFind(row.id);
    if (unsaved == m_unsaved.cend())
        return row;
    Upload shown = row;
    shown.state = UploadState::Done;
    shown.image = *unsaved;
    return shown;
}

void UploadQueue::pump()
{
    if (m_claiming) {
        // What is asked now may know less than whoever calls: a released account, for one.
        m_claimAgain = true;
        return;
    }
    if (!m_started || m_tasks.size() >= kParallel || !m_unwritten.isEmpty())
        return;
    m_claiming = true;
    whenDone(m_services.store.claimNext(m_holds.accounts()), this,
        [this](const Result<std::optional<Upload>, StoreError> &row) { claimed(row); });
}

void UploadQueue::claimed(const Result<std::optional<Upload>, StoreError> &row)
{
    m_claiming = false;
    const bool again = std::exchange(m_claimAgain, false);
    const auto canceledRows = std::exchange(m_canceledWhileClaiming, {});
    const auto canceledAccounts = std::exchange(m_accountsCanceledWhileClaiming, {});
    const bool failedBefore = std::exchange(m_claimFailed, !row.ok());
    if (!row) {
        m_tryAgain.start();
        if (!failedBefore)
            Q_EMIT storeFailed(row.error());
        return;
    }
    if (failedBefore)
        Q_EMIT storeWorks();
    if (!*row && again) {
        pump();
        return;
    }
    if (!*row) {
        if (m_tasks.isEmpty() && m_unwritten.isEmpty())
            Q_EMIT idle();
        return;
    }
    const UploadId id = (*row)->id;
    if (canceledAccounts.contains((*row)->account))
        record(id, [this, id] { return m_services.store.cancel({id}); });
    else if (!canceledRows.contains(id))
        begin(**row);
    pump();
}

void UploadQueue::begin(const Upload &row)
{
    // Stopped, or its account was held, while the claim was on its way.
    if (!m_started || m_holds.reason(row.account)) {
        record(row.id, [this, id = row.id] { return m_services.store.putBack(id); });
        return;
    }
    auto *task = new UploadTask(row, m_services, this);
    m_tasks.insert(row.id, task);
    connect(task, &UploadTask::progress, this, &UploadQueue::progress);
    connect(task, &UploadTask::finished, this,
        [this, task](
            const Result<UploadedImage, ApiError> &result) { taskFinished(task, result); });
    task->start();
}

void UploadQueue::taskFinished(UploadTask *task, const Result<UploadedImage, ApiError> &result)
{
    if (result)
        succeeded(task->row().id, *result);
    else
        failed(*task, result.error());
    drop(task);
    pump();
}

void UploadQueue::succeeded(UploadId id, const UploadedImage &image)
{
    m_holds.noteAnswer();
    const Write write = [this, id, image] { return m_services.store.finish(id, image); };
    whenDone(write(), this, [=, this](const Result<Done, StoreError> &saved) {
        if (saved)
            return;
        m_unsaved.insert(id, image);
        Q_EMIT unsavedChanged();
        keep(id, write, saved.error());
    });
}

void UploadQueue::failed(const UploadTask &task, const ApiError &error)
{
    const Upload &row = task.row();
    qCInfo(lcUpload) << "row" << row.id << "ended with" << errorKindName(error.kind)
                     << error.httpStatus;
    const NextStep step = nextStep(error, task.hasStarted());
    if (step == NextStep::Fail) {
        record(row.id, [this, id = row.id, error] { return m_services.store.fail(id, error); });
        return;
    }
    // Before it waits again, or the queue would take it at once.
    m_holds.hold(row.account, error, step == NextStep::WaitForNetwork);
    record(row.id, [this, id = row.id] { return m_services.store.putBack(id); });
}

void UploadQueue::record(UploadId id, const Write &write)
{
    whenDone(write(), this, [=, this](const Result<Done, StoreError> &written) {
        if (!written)
            keep(id, write, written.error());
    });
}

void UploadQueue::keep(UploadId id, const Write &write, const StoreError &error)
{
    m_unwritten.insert(id, write);
    m_tryAgain.start();
    Q_EMIT storeFailed(error);
}

void UploadQueue::tryAgain()
{
    const auto unwritten = m_unwritten;
    for (auto it = unwritten.cbegin(); it != unwritten.cend(); ++it) {
        whenDone(
            it.value()(), this, [this, id = it.key()](const Result<Done, StoreError> &written) {
                if (!written) {
                    m_tryAgain.start();
                    return;
                }
                m_unwritten.remove(id);
                if (m_unsaved.remove(id))
                    Q_EMIT unsavedChanged();
                if (m_unwritten.isEmpty())
                    Q_EMIT storeWorks();
                pump();
            });
    }
    pump();
}

void UploadQueue::drop(UploadTask *task)
{
    m_tasks.remove(task->row().id);
    task->disconnect(this);
    task->abort();
    // It may be what called us.
    task->deleteLater();
}

} // namespace imgurl
