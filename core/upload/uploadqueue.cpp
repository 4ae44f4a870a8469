// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadqueue.h"

#include "common/logging.h"
#include "common/whendone.h"
#include "upload/retrypolicy.h"
#include "upload/uploadstore.h"

#include <algorithm>

namespace imgurl {

namespace {

using namespace std::chrono_literals;

constexpr auto kStoreAgain = 3s;
constexpr auto kLookAtOthers = 2s;
constexpr auto kTimeToCome = 500ms;

} // namespace

UploadQueue::UploadQueue(const UploadServices &services, QObject *parent)
    : UploadQueue(services, QueueRules(), parent)
{
}

UploadQueue::UploadQueue(const UploadServices &services, const QueueRules &rules, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_rules(rules)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_lookForDead = m_othersWork;
        pump();
    });
    connect(&m_holds, &AccountHolds::released, this, &UploadQueue::pump);
    connect(&m_pacing, &AccountPacing::rested, this, &UploadQueue::pump);
    connect(&m_ends, &EndWriter::refused, this, &UploadQueue::storeFailed);
    connect(&m_ends, &EndWriter::written, this, [this](UploadId id) { m_same.leave(id); });
    connect(&m_ends, &EndWriter::unsavedChanged, this, &UploadQueue::unsavedChanged);
    connect(&m_ends, &EndWriter::caughtUp, this, [this] {
        Q_EMIT storeWorks();
        pump();
    });
    connect(&services.store, &UploadStore::added, this, &UploadQueue::pump);
    connect(&services.store, &UploadStore::changed, this, &UploadQueue::storeChanged);
    connect(&services.store, &UploadStore::removed, this, [this](const QList<Upload> &rows) {
        if (dropIfRunning(rows) || m_crowded)
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
    m_later.stop();
    const auto tasks = m_tasks.values();
    for (UploadTask *task : tasks) {
        // What the site may have stays "uploading": whoever takes it over knows that the answer is
        // missing.
        if (!task->bodySent())
            m_services.store.putBack(task->row().id);
        drop(task);
    }
    m_ends.tryAgain();
    if (!m_claiming)
        QMetaObject::invokeMethod(this, &UploadQueue::stopped, Qt::QueuedConnection);
}

void UploadQueue::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused)
        return;
    const auto tasks = paused ? m_tasks.values() : QList<UploadTask *>();
    for (UploadTask *task : tasks) {
        if (!task->isSending())
            putBack(task);
    }
    Q_EMIT pausedChanged();
    pump();
}

void UploadQueue::setAccounts(const QSet<AccountId> &accounts)
{
    m_accounts = accounts;
    const auto held = m_holds.accounts();
    for (const AccountId &account : held) {
        if (!accounts.contains(account))
            m_holds.release(account);
    }
    pump();
}

void UploadQueue::cancel(const QList<UploadId> &ids)
{
    QList<UploadId> cut;
    for (const UploadId id : ids) {
        if (UploadTask *task = m_tasks.value(id)) {
            noteEarlierCopy(*task);
            drop(task);
            cut.append(id);
        } else if (m_claiming) {
            m_canceledWhileClaiming.insert(id);
        }
    }
    // Nothing works on these any more, whatever the store says, so each is written until it is.
    for (const UploadId id : std::as_const(cut))
        m_ends.write(id, [this, id] { return m_services.store.cancel({id}); });
    QList<UploadId> others = ids;
    others.removeIf([&cut](UploadId id) { return cut.contains(id); });
    whenDone(
        m_services.store.cancel(others), this, [this](const Result<Done, StoreError> &canceled) {
            if (!canceled)
                Q_EMIT storeFailed(canceled.error());
        });
    pump();
}

QFuture<Result<Done, StoreError>> UploadQueue::hold(const QList<UploadId> &ids)
{
    for (const UploadId id : ids) {
        UploadTask *task = m_tasks.value(id);
        if (task && !task->isSending()) {
            drop(task);
            m_ends.write(id, [this, id] { return putBackHeld(id); });
        } else if (!task && m_claiming) {
            m_heldWhileClaiming.insert(id);
        }
    }
    auto held = m_services.store.hold(ids);
    pump();
    return held;
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
    const auto link = unsaved().constFind(row.id);
    if (link == unsaved().cend())
        return row;
    Upload shown = row;
    shown.state = UploadState::Done;
    shown.image = *link;
    return shown;
}

void UploadQueue::pump()
{
    if (m_claiming) {
        // What is asked now may know less than whoever calls: a released account, for one.
        m_claimAgain = true;
        return;
    }
    if (!m_started || !m_ends.isEmpty())
        return;
    m_later.stop();
    m_claiming = true;
    ClaimRules rules;
    // What one start delays, a second one may not go along with. Paused, it only asks so as to be
    // heard after all that was written. More than Qt sends at once would only wait in there, and
    // their silence would count.
    rules.count = m_paused  ? 0
        : m_pacing.hasGap() ? 1
                            : std::max(0, PaceSetting::kMost - int(m_tasks.size()));
    rules.accounts = m_accounts;
    m_justEnded.removeIf([](const auto &ended) { return ended.value().hasExpired(); });
    rules.justEnded = {m_justEnded.keyBegin(), m_justEnded.keyEnd()};
    rules.lookForDead = std::exchange(m_lookForDead, false);
    rules.parallel = m_pacing.parallel();
    rules.parallelOf = m_pacing.parallelOf();
    const auto resting = m_pacing.resting();
    m_someRest = !resting.isEmpty();
    rules.except = m_holds.accounts() + resting;
    rules.onlyMine = m_rules.onlyMine;
    whenDone(m_services.store.claim(rules), this,
        [this](const Result<Claim, StoreError> &claim) { claimed(claim); });
}

void UploadQueue::claimed(const Result<Claim, StoreError> &claim)
{
    m_claiming = false;
    const bool again = std::exchange(m_claimAgain, false);
    const auto canceledRows = std::exchange(m_canceledWhileClaiming, {});
    const auto canceledAccounts = std::exchange(m_accountsCanceledWhileClaiming, {});
    const auto heldRows = std::exchange(m_heldWhileClaiming, {});
    const bool failedBefore = std::exchange(m_claimFailed, !claim.ok());
    if (!claim) {
        if (!m_started) {
            Q_EMIT stopped();
            return;
        }
        m_later.start(kStoreAgain);
        if (!failedBefore)
            Q_EMIT storeFailed(claim.error());
        return;
    }
    if (failedBefore)
        Q_EMIT storeWorks();
    for (const Upload &row : claim->rows) {
        if (canceledAccounts.contains(row.account) || canceledRows.contains(row.id))
            m_ends.write(row.id, [this, id = row.id] { return m_services.store.cancel({id}); });
        else if (heldRows.contains(row.id))
            m_ends.write(row.id, [this, id = row.id] { return putBackHeld(id); });
        else
            begin(row);
    }
    if (!m_started) {
        Q_EMIT stopped();
        return;
    }
    if (again || !claim->rows.isEmpty())
        pump();
    else
        waitFor(*claim);
}

void UploadQueue::waitFor(const Claim &claim)
{
    m_crowded = claim.crowded && !m_paused;
    m_othersWork = claim.othersWork;
    const bool repeats = claim.nextTry.isValid() && !m_paused;
    auto later = std::chrono::milliseconds::max();
    if (repeats) {
        const auto wait = QDateTime::currentDateTimeUtc().msecsTo(claim.nextTry);
        later = std::chrono::milliseconds(std::max<qint64>(wait, 0) + 1);
    }
    // A process that is killed says nothing more: it would be in the way for ever, or leave its
    // rows as they are.
    if (m_crowded || m_othersWork)
        later = std::min<std::chrono::milliseconds>(later, kLookAtOthers);
    if (m_crowded && !m_justEnded.isEmpty())
        later = std::min<std::chrono::milliseconds>(later, kTimeToCome);
    if (later != std::chrono::milliseconds::max())
        m_later.start(later);
    if (!repeats && !m_crowded && m_tasks.isEmpty() && m_ends.isEmpty()
        && (m_paused || !m_someRest))
        Q_EMIT idle();
}

void UploadQueue::begin(const Upload &row)
{
    // Stopped, or its account was held, while the claim was on its way.
    if (!m_started || m_paused || m_holds.reason(row.account)) {
        m_ends.write(row.id, [this, id = row.id] { return m_services.store.putBack(id); });
        return;
    }
    m_pacing.noteStart(row.account);
    auto *task = new UploadTask(row, m_services, m_same, this);
    m_tasks.insert(row.id, task);
    connect(task, &UploadTask::progress, this, &UploadQueue::progress);
    connect(task, &UploadTask::fetching, this, &UploadQueue::fetching);
    connect(task, &UploadTask::finished, this,
        [this, task](const UploadTask::Outcome &result) { taskFinished(task, result); });
    task->start();
}

void UploadQueue::taskFinished(UploadTask *task, const UploadTask::Outcome &result)
{
    m_justEnded.insert(task->row().account, QDeadlineTimer(kTimeToCome));
    if (result)
        succeeded(task->row(), *result);
    else
        failed(task->row(), result.error());
    forget(task);
    if (!result)
        m_same.leave(task->row().id);
    pump();
}

void UploadQueue::succeeded(const Upload &row, const UploadOutcome &outcome)
{
    if (!outcome.sameAs) {
        m_holds.noteAnswer();
        m_pacing.noteSuccess(row.account);
    }
    m_ends.writeLink(row.id, outcome.image, [this, id = row.id, outcome] {
        return m_services.store.finish(id, outcome.image, outcome.sameAs);
    });
}

void UploadQueue::failed(const Upload &row, const ApiError &error)
{
    qCInfo(lcUpload) << "row" << row.id << "attempt" << row.attempts << "ended with"
                     << errorKindName(error.kind) << error.httpStatus;
    const NextStep step = nextStep(row, error, m_rules.attempts);
    switch (step) {
    case NextStep::Fail:
        failForGood(row, error);
        break;
    case NextStep::TryAgain:
    case NextStep::SlowDown:
        tryLater(row, error, step);
        break;
    case NextStep::WaitForNetwork:
    case NextStep::WaitForUser:
        waitForHelp(row, error, step);
        break;
    }
}

void UploadQueue::failForGood(const Upload &row, const ApiError &error)
{
    m_ends.write(row.id, [this, id = row.id, error] {
        return m_services.store.fail(id, error, isAnswerLost(error));
    });
}

void UploadQueue::tryLater(const Upload &row, const ApiError &error, NextStep step)
{
    const auto pause = pauseAfter(error, row.attempts, m_rules.firstPause);
    if (step == NextStep::SlowDown)
        m_pacing.slowDown(row.account, pause);
    else if (step == NextStep::WaitForNetwork)
        m_pacing.rest(row.account, pause);
    m_ends.write(row.id, [this, id = row.id, error, pause] {
        return m_services.store.retryLater(id, error, isAnswerLost(error), pause);
    });
}

void UploadQueue::waitForHelp(const Upload &row, const ApiError &error, NextStep step)
{
    if (!m_rules.givesUp) {
        // Before it waits again, or the queue would take it at once.
        m_holds.hold(row.account, error, step == NextStep::WaitForNetwork);
        m_ends.write(row.id, [this, id = row.id] { return m_services.store.putBack(id); });
        return;
    }
    if (step == NextStep::WaitForNetwork && row.attempts < m_rules.attempts) {
        tryLater(row, error, step);
        return;
    }
    failForGood(row, error);
    m_services.store.failMine(row.account, error);
}

void UploadQueue::storeChanged(const QList<Upload> &rows)
{
    const bool dropped = dropIfRunning(rows);
    for (const Upload &row : rows) {
        if (row.state == UploadState::Uploading && !m_tasks.contains(row.id))
            m_justEnded.remove(row.account); // one has come
    }
    const bool wanted = std::any_of(rows.begin(), rows.end(), [this](const Upload &row) {
        return row.state == UploadState::Waiting
            || (m_crowded && row.state != UploadState::Uploading);
    });
    if (wanted || dropped)
        pump();
}

//! Another process has canceled or removed what this one is sending.
bool UploadQueue::dropIfRunning(const QList<Upload> &rows)
{
    bool dropped = false;
    for (const Upload &row : rows) {
        UploadTask *task = m_tasks.value(row.id);
        if (!task || row.state == UploadState::Uploading)
            continue;
        noteEarlierCopy(*task);
        drop(task);
        dropped = true;
    }
    return dropped;
}

//! Its answer will not be heard, and the site may have the image.
void UploadQueue::noteEarlierCopy(const UploadTask &task)
{
    if (task.bodySent())
        m_services.store.setEarlierCopy(task.row().id);
}

void UploadQueue::putBack(UploadTask *task)
{
    m_ends.write(
        task->row().id, [this, id = task->row().id] { return m_services.store.putBack(id); });
    drop(task);
}

QFuture<Result<Done, StoreError>> UploadQueue::putBackHeld(UploadId id)
{
    m_services.store.putBack(id);
    return m_services.store.hold({id});
}

void UploadQueue::drop(UploadTask *task)
{
    forget(task);
    m_same.leave(task->row().id);
}

void UploadQueue::forget(UploadTask *task)
{
    m_tasks.remove(task->row().id);
    task->disconnect(this);
    task->abort();
    // It may be what called us.
    task->deleteLater();
}

} // namespace imgurl
