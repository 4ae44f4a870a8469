// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorwatch.h"

#include "common/whendone.h"
#include "intake/gather.h"
#include "upload/spool.h"
#include "upload/uploadqueue.h"

#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>

namespace imgurl {

namespace {

Source withoutFolder(const Source &source)
{
    const auto *local = std::get_if<LocalSource>(&source);
    if (!local || !QFileInfo(local->path).isDir())
        return source;
    return RefusedSource{IntakeProblem::Folder, shortened(QFileInfo(local->path).fileName())};
}

} // namespace

EditorWatch::EditorWatch(const EditorUploads::Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_look(std::make_shared<GatherState>())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(parts.patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        giveUp(m_parts.queue.isPaused() ? EditorOutcome::Ending::Paused
                                        : EditorOutcome::Ending::NoProgress);
    });
    connect(&parts.store, &UploadStore::changed, this, &EditorWatch::look);
    connect(&parts.store, &UploadStore::removed, this, &EditorWatch::forgetRemoved);
    connect(&parts.queue, &UploadQueue::progress, this, &EditorWatch::noteProgress);
    connect(&parts.queue, &UploadQueue::fetching, this, &EditorWatch::noteProgress);
    connect(&parts.queue, &UploadQueue::unsavedChanged, this, &EditorWatch::check);
    // Later, when the row that met the fault waits again.
    connect(&parts.queue.holds(), &AccountHolds::held, this, &EditorWatch::lookAtHold,
        Qt::QueuedConnection);
}

EditorWatch::~EditorWatch()
{
    m_look->canceled = true;
}

QFuture<EditorOutcome> EditorWatch::begin(
    const UploadTarget &target, const Sources &sources, const QList<NewUpload> &files)
{
    m_promise.start();
    m_patience.start();
    m_account = target.account;
    auto found = std::make_shared<QPromise<Gathered>>();
    found->start();
    whenDone(found->future(), this,
        [this, target](const Gathered &gathering) { gathered(gathering, target); });
    // By value: this may be gone first.
    QThreadPool::globalInstance()->start(
        [found, look = m_look, sources, files, spool = m_parts.spool] {
            Sources kept;
            std::ranges::transform(sources, std::back_inserter(kept), withoutFolder);
            Gathered gathering = gather(kept, spool, *look);
            gathering.uploads += files;
            found->addResult(gathering);
            found->finish();
        });
    return m_promise.future();
}

void EditorWatch::gathered(const Gathered &found, const UploadTarget &target)
{
    m_outcome.refused = found.refused;
    if (m_ended || found.uploads.isEmpty()) {
        discard(found, m_parts.spool);
        end();
        return;
    }
    UploadTarget soon = target;
    soon.soon = true;
    whenDone(m_parts.store.add(soon, found.uploads, m_parts.ownership), this,
        [this, found](const Result<QList<Upload>, StoreError> &rows) {
            if (rows) {
                watch(*rows);
                return;
            }
            discard(found, m_parts.spool);
            m_outcome.ending = EditorOutcome::Ending::StoreFailed;
            m_outcome.storeError = rows.error();
            end();
        });
}

void EditorWatch::watch(const QList<Upload> &rows)
{
    m_outcome.rows = rows;
    QList<UploadId> ids;
    for (const Upload &row : rows) {
        m_places.insert(row.id, ids.size());
        ids.append(row.id);
    }
    if (m_ended) {
        // The time ran out while the store was busy: the editor waits for none of these.
        giveUp(m_outcome.ending);
        return;
    }
    Q_EMIT added(rows.first().batch);
    lookAtHold();
    // What came by signal before the rows were known.
    whenDone(m_parts.store.rows(ids), this, [this](const Result<QList<Upload>, StoreError> &now) {
        if (now)
            look(*now);
    });
}

void EditorWatch::look(const QList<Upload> &rows)
{
    bool ours = false;
    for (const Upload &row : rows) {
        const auto place = m_places.constFind(row.id);
        if (place == m_places.cend())
            continue;
        m_outcome.rows[*place] = row;
        ours = true;
    }
    if (!ours || m_ended)
        return;
    m_patience.start();
    check();
}

//! By the user: nothing will come of them.
void EditorWatch::forgetRemoved(const QList<Upload> &rows)
{
    for (const Upload &row : rows) {
        if (const auto place = m_places.constFind(row.id); place != m_places.cend())
            m_outcome.rows[*place].state = UploadState::Canceled;
    }
    check();
}

void EditorWatch::noteProgress(UploadId id)
{
    if (!m_ended && m_places.contains(id))
        m_patience.start();
}

void EditorWatch::lookAtHold()
{
    const auto reason = m_parts.queue.holds().needsUser(m_account);
    if (m_ended || m_places.isEmpty() || !reason)
        return;
    m_outcome.reason = reason;
    giveUp(EditorOutcome::Ending::NeedsUser);
}

void EditorWatch::check()
{
    if (m_ended || m_places.isEmpty())
        return;
    for (Upload &row : m_outcome.rows)
        row = m_parts.queue.withUnsaved(row);
    if (std::ranges::all_of(m_outcome.rows, &Upload::isStopped))
        end();
}

void EditorWatch::giveUp(EditorOutcome::Ending ending)
{
    m_ended = true;
    m_look->canceled = true;
    m_patience.stop();
    m_outcome.ending = ending;
    // Nothing is known to wait: what is gathered or added yet is held when it comes.
    if (m_places.isEmpty()) {
        answer();
        return;
    }
    QList<UploadId> waiting;
    for (const Upload &row : std::as_const(m_outcome.rows)) {
        if (!row.isStopped())
            waiting.append(row.id);
    }
    whenDone(
        m_parts.queue.hold(waiting), this, [this](const Result<Done, StoreError> &) { end(); });
}

void EditorWatch::end()
{
    m_ended = true;
    m_patience.stop();
    answer();
    deleteLater();
}

void EditorWatch::answer()
{
    if (m_promise.future().isFinished())
        return;
    Q_EMIT ended(m_outcome);
    m_promise.addResult(m_outcome);
    m_promise.finish();
}

} // namespace imgurl
