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
    m_saveTimer.setInterval(3s);
    connect(&m_saveTimer, &QTimer::timeout, this, &UploadQueue::saveUnsaved);
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
    saveUnsaved();
}

void UploadQueue::cancel(const QList<UploadId> &ids)
{
    for (const UploadId id : ids) {
        if (UploadTask *task = m_tasks.value(id))
            drop(task);
        else if (m_claiming)
            m_canceledWhileClaiming.insert(id);
    }
    m_services.store.cancel(ids);
    pump();
}

void UploadQueue::cancelAccount(const AccountId &account)
{
    QList<UploadId> running;
    for (const UploadTask *task : std::as_const(m_tasks)) {
        if (task->row().account == account)
            running.append(task->row().id);
    }
    cancel(running);
    m_services.store.cancelAccount(account);
}

void UploadQueue::pump()
{
    if (!m_started || m_claiming || m_tasks.size() >= kParallel || !m_unsaved.isEmpty())
        return;
    m_claiming = true;
    whenDone(m_services.store.claimNext(m_holds.accounts()), this,
        [this](const Result<std::optional<Upload>, StoreError> &claimed) {
            m_claiming = false;
            const QSet<UploadId> canceled = std::exchange(m_canceledWhileClaiming, {});
            if (!claimed) {
                Q_EMIT storeFailed(claimed.error());
                return;
            }
            if (*claimed) {
                if (!canceled.contains((*claimed)->id))
                    begin(**claimed);
                pump();
            } else if (m_tasks.isEmpty()) {
                Q_EMIT idle();
            }
        });
}

void UploadQueue::begin(const Upload &row)
{
    // Stopped, or its account was held, while the claim was on its way.
    if (!m_started || m_holds.reason(row.account)) {
        m_services.store.putBack(row.id);
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
    whenDone(m_services.store.finish(id, image), this,
        [this, id, image](const Result<Done, StoreError> &saved) {
            if (saved)
                return;
            m_unsaved.insert(id, image);
            m_saveTimer.start();
            Q_EMIT unsavedChanged();
            Q_EMIT storeFailed(saved.error());
        });
}

void UploadQueue::failed(const UploadTask &task, const ApiError &error)
{
    const Upload &row = task.row();
    qCInfo(lcUpload) << "row" << row.id << "ended with" << errorKindName(error.kind)
                     << error.httpStatus;
    const NextStep step = nextStep(error, task.hasStarted());
    if (step == NextStep::Fail) {
        m_services.store.fail(row.id, error);
        return;
    }
    // Before it waits again, or the queue would take it at once.
    m_holds.hold(row.account, error, step == NextStep::WaitForNetwork);
    m_services.store.putBack(row.id);
}

void UploadQueue::saveUnsaved()
{
    for (auto it = m_unsaved.cbegin(); it != m_unsaved.cend(); ++it) {
        const UploadId id = it.key();
        whenDone(m_services.store.finish(id, it.value()), this,
            [this, id](const Result<Done, StoreError> &saved) {
                if (!saved || !m_unsaved.remove(id))
                    return;
                Q_EMIT unsavedChanged();
                if (m_unsaved.isEmpty()) {
                    m_saveTimer.stop();
                    pump();
                }
            });
    }
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
