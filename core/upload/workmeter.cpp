// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/workmeter.h"

#include "common/whendone.h"
#include "upload/uploadqueue.h"
#include "upload/uploadstore.h"

#include <algorithm>

namespace imgurl {

WorkMeter::WorkMeter(UploadStore &store, const UploadQueue &queue, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WorkMeter::tick);
    connect(&store, &UploadStore::added, this, &WorkMeter::take);
    connect(&store, &UploadStore::changed, this, &WorkMeter::take);
    connect(&store, &UploadStore::removed, this, &WorkMeter::remove);
    connect(&queue, &UploadQueue::progress, this, &WorkMeter::setProgress);
}

void WorkMeter::begin()
{
    m_reading = true;
    whenDone(m_store.unfinishedRows(), this, [this](const Result<QList<Upload>, StoreError> &rows) {
        m_reading = false;
        const auto stopped = std::exchange(m_stoppedMeanwhile, {});
        if (!rows)
            return;
        for (const Upload &row : *rows) {
            // What came by signal meanwhile is newer.
            if (!m_parts.contains(row.id) && !stopped.contains(row.id))
                takeRow(row);
        }
        noteChange();
    });
}

WorkProgress WorkMeter::progress() const
{
    WorkProgress progress = m_sums;
    progress.perSecond = m_rate.perSecond();
    // A size that is not known yet is taken to be like the others.
    if (progress.perSecond > 0 && progress.unfinished() > 0) {
        const qint64 guess = m_unsized * (progress.bytes / std::max(m_sized, 1));
        const qint64 rest = progress.bytes - progress.sent + guess;
        progress.left = std::chrono::seconds(rest / progress.perSecond + 1);
    }
    return progress;
}

void WorkMeter::take(const QList<Upload> &rows)
{
    for (const Upload &row : rows)
        takeRow(row);
    noteChange();
}

void WorkMeter::takeRow(const Upload &row)
{
    const bool atWork = row.state == UploadState::Waiting || row.state == UploadState::Uploading;
    const auto known = m_parts.constFind(row.id);
    if (!atWork && m_reading)
        m_stoppedMeanwhile.insert(row.id);
    if (row.state == UploadState::Held || row.state == UploadState::Canceled) {
        leave(row.id);
        return;
    }
    if (known == m_parts.cend()) {
        if (!atWork)
            return;
        if (m_sums.unfinished() == 0) {
            m_parts.clear();
            m_failed.clear();
            m_sums = {};
            m_sized = 0;
            m_unsized = 0;
        }
    }
    const Part before = m_parts.value(row.id);
    Part part;
    part.size = row.size;
    part.phase = row.state == UploadState::Waiting ? Phase::Waiting
        : row.state == UploadState::Uploading      ? Phase::Uploading
        : row.state == UploadState::Done           ? Phase::Done
                                                   : Phase::Failed;
    if (part.phase == Phase::Uploading)
        part.sent = before.sent;
    // Another process tells nothing before the end.
    if (part.phase == Phase::Done && before.phase != Phase::Done)
        m_transferred += std::max<qint64>(0, part.size - before.sent);
    if (m_parts.contains(row.id))
        count(row.id, before, -1);
    m_parts.insert(row.id, part);
    count(row.id, part, 1);
}

void WorkMeter::remove(const QList<Upload> &rows)
{
    for (const Upload &row : rows) {
        if (m_reading)
            m_stoppedMeanwhile.insert(row.id);
        // Done is done, whether its row is still in the list or not.
        if (m_parts.value(row.id).phase != Phase::Done)
            leave(row.id);
    }
    noteChange();
}

void WorkMeter::leave(UploadId id)
{
    if (!m_parts.contains(id))
        return;
    count(id, m_parts.take(id), -1);
}

void WorkMeter::setProgress(UploadId id, qint64 sent)
{
    const auto part = m_parts.find(id);
    if (part == m_parts.end() || part->phase != Phase::Uploading)
        return;
    m_transferred += std::max<qint64>(0, sent - part->sent);
    count(id, *part, -1);
    part->sent = sent;
    count(id, *part, 1);
}

void WorkMeter::count(UploadId id, const Part &part, int sign)
{
    const auto phase = part.phase;
    int &rows = phase == Phase::Waiting ? m_sums.waiting
        : phase == Phase::Uploading     ? m_sums.uploading
        : phase == Phase::Done          ? m_sums.done
                                        : m_sums.failed;
    rows += sign;
    if (phase == Phase::Failed && sign > 0)
        m_failed.insert(id);
    else if (phase == Phase::Failed)
        m_failed.remove(id);
    // What has failed is neither sent nor to be sent.
    if (phase == Phase::Failed)
        return;
    if (part.size < 0) {
        m_unsized += phase == Phase::Done ? 0 : sign;
        return;
    }
    m_sized += sign;
    m_sums.bytes += sign * part.size;
    m_sums.sent += sign * (phase == Phase::Done ? part.size : std::min(part.sent, part.size));
}

void WorkMeter::noteChange()
{
    if (m_timer.isActive())
        return;
    const auto since =
        m_sinceTick.isValid() ? std::chrono::milliseconds(m_sinceTick.elapsed()) : kPace;
    m_timer.start(std::max(kPace - since, std::chrono::milliseconds(0)));
}

void WorkMeter::tick()
{
    m_sinceTick.start();
    // Between the end of one upload and the start of the next nothing is, for a moment.
    const bool moved = std::exchange(m_transferredBefore, m_transferred) != m_transferred;
    if (m_sums.uploading > 0 || moved) {
        m_rate.note(std::chrono::milliseconds(m_clock.elapsed()), m_transferred);
        m_timer.start(kPace);
    } else {
        m_rate.clear();
    }
    Q_EMIT changed();
}

} // namespace imgurl
