// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/uploadmodel.h"

#include "common/whendone.h"
#include "upload/uploadqueue.h"
#include "uploads/rowtext.h"
#include "uploads/thumbnails.h"

#include <QPixmap>

#include <algorithm>
#include <chrono>
#include <functional>

namespace imgurl {

namespace {

constexpr int kCachedRows = 600;
constexpr int kReadAhead = 60;
constexpr std::chrono::milliseconds kLoadAgain{300};

} // namespace

UploadModel::UploadModel(
    UploadStore &store, const UploadQueue &queue, Thumbnails &thumbnails, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_queue(queue)
    , m_thumbnails(thumbnails)
    , m_cache(kCachedRows)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kLoadAgain);
    connect(&m_soon, &QTimer::timeout, this, &UploadModel::load);
    connect(&store, &UploadStore::added, this, &UploadModel::insert);
    connect(&store, &UploadStore::changed, this, &UploadModel::update);
    connect(&store, &UploadStore::removed, this, &UploadModel::remove);
    connect(&queue, &UploadQueue::progress, this, &UploadModel::setProgress);
    connect(&queue, &UploadQueue::unsavedChanged, this, &UploadModel::refreshAll);
    connect(&queue.holds(), &AccountHolds::held, this, &UploadModel::refreshAll);
    connect(&queue.holds(), &AccountHolds::released, this, &UploadModel::refreshAll);
    connect(&thumbnails, &Thumbnails::ready, this,
        [this](UploadId id) { repaint(id, {ThumbnailRole}); });
}

void UploadModel::load()
{
    const int load = ++m_load;
    m_loading = true;
    whenDone(m_store.keys(m_filter), this,
        [this, load](const Result<QList<UploadKey>, StoreError> &keys) {
            if (load != m_load)
                return;
            m_loading = false;
            if (!keys) {
                Q_EMIT loadFailed(keys.error());
                return;
            }
            beginResetModel();
            m_keys = *keys;
            m_asked.clear();
            endResetModel();
            Q_EMIT loaded();
        });
}

void UploadModel::setFilter(const UploadFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    load();
}

int UploadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

QVariant UploadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Upload *known = cached(index);
    if (!known)
        return {};
    const Upload row = m_queue.withUnsaved(*known);
    switch (role) {
    case Qt::DisplayRole:
        return row.fileName;
    case Qt::AccessibleTextRole:
        return rowSummary(row, statusText(row, m_queue.holds().reason(row.account)));
    case UploadRole:
        return QVariant::fromValue(row);
    case ProgressRole: {
        const auto progress = m_progress.constFind(row.id);
        return row.state == UploadState::Uploading && progress != m_progress.cend()
            ? QVariant::fromValue(*progress)
            : QVariant();
    }
    case ThumbnailRole:
        return m_thumbnails.pixmap(row);
    case StatusRole:
        return statusText(row, m_queue.holds().reason(row.account));
    case UnsavedRole:
        return m_queue.unsaved().contains(row.id);
    default:
        return {};
    }
}

UploadKey UploadModel::key(const QModelIndex &index) const
{
    return m_keys.value(index.row());
}

QModelIndex UploadModel::indexOf(UploadKey key) const
{
    return index(rowOf(key), 0);
}

int UploadModel::rowOf(UploadKey key) const
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    return found != m_keys.end() && *found == key ? int(found - m_keys.begin()) : -1;
}

const Upload *UploadModel::cached(const QModelIndex &index) const
{
    const Upload *row = m_cache.object(m_keys.at(index.row()).id);
    if (!row)
        fetchAround(index.row());
    return row;
}

void UploadModel::fetchAround(int row) const
{
    if (m_asked.contains(m_keys.at(row).id))
        return;
    QList<UploadId> ids;
    const int last = std::min(int(m_keys.size()) - 1, row + kReadAhead);
    for (int i = std::max(0, row - kReadAhead); i <= last; ++i) {
        const UploadId id = m_keys.at(i).id;
        if (!m_cache.contains(id) && !m_asked.contains(id))
            ids.append(id);
    }
    m_asked.unite({ids.begin(), ids.end()});
    // Reading is a consequence of being looked at, which is const to Qt.
    auto *self = const_cast<UploadModel *>(this);
    whenDone(m_store.rows(ids), self, [self, ids](const Result<QList<Upload>, StoreError> &rows) {
        for (const UploadId id : ids)
            self->m_asked.remove(id);
        if (rows)
            self->fill(*rows);
    });
}

void UploadModel::fill(const QList<Upload> &rows)
{
    int first = -1;
    int last = -1;
    for (const Upload &row : rows) {
        const int at = rowOf({row.batch, row.id});
        if (at < 0)
            continue;
        // What came by signal meanwhile is newer.
        if (!m_cache.contains(row.id))
            m_cache.insert(row.id, new Upload(row));
        first = first < 0 ? at : std::min(first, at);
        last = std::max(last, at);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last));
}

void UploadModel::insert(const QList<Upload> &rows)
{
    // What is being read may be older than these rows.
    if (!m_filter.isEmpty() || m_loading) {
        load();
        return;
    }
    const UploadKey first{rows.first().batch, rows.first().id};
    const auto place = std::lower_bound(m_keys.begin(), m_keys.end(), first);
    // The keys may have been read after this batch was committed.
    if (place != m_keys.end() && *place == first)
        return;
    const int at = int(place - m_keys.begin());
    for (int i = 0; i < std::min(int(rows.size()), kCachedRows / 2); ++i)
        m_cache.insert(rows.at(i).id, new Upload(rows.at(i)));
    beginInsertRows({}, at, at + int(rows.size()) - 1);
    m_keys.insert(at, rows.size(), UploadKey());
    for (int i = 0; i < rows.size(); ++i)
        m_keys[at + i] = {rows.at(i).batch, rows.at(i).id};
    endInsertRows();
}

void UploadModel::update(const QList<Upload> &rows)
{
    for (const Upload &row : rows) {
        if (row.state != UploadState::Uploading)
            m_progress.remove(row.id);
        const int at = rowOf({row.batch, row.id});
        if (at < 0) {
            // Not in this list, but perhaps in the next. A row that is there stays there: it would
            // go from under the hand that has just pressed its button.
            m_cache.remove(row.id);
            if (m_filter.onlyFailed && row.state == UploadState::Failed && !m_soon.isActive())
                m_soon.start();
            continue;
        }
        // Only what is looked at, or a batch of thousands would push that out.
        if (!m_cache.contains(row.id) && !m_asked.contains(row.id))
            continue;
        m_cache.insert(row.id, new Upload(row));
        Q_EMIT dataChanged(index(at), index(at));
    }
}

void UploadModel::remove(const QList<Upload> &rows)
{
    QList<UploadId> ids;
    QList<int> places;
    for (const Upload &row : rows) {
        ids.append(row.id);
        m_cache.remove(row.id);
        m_progress.remove(row.id);
        if (const int at = rowOf({row.batch, row.id}); at >= 0)
            places.append(at);
    }
    // From the end, so that the places before stay right; neighbours in one step.
    std::sort(places.begin(), places.end(), std::greater<>());
    for (auto place = places.cbegin(); place != places.cend();) {
        const int last = *place;
        int first = last;
        while (++place != places.cend() && *place == first - 1)
            first = *place;
        beginRemoveRows({}, first, last);
        m_keys.remove(first, last - first + 1);
        endRemoveRows();
    }
    m_thumbnails.remove(ids);
    if (m_loading)
        load();
}

void UploadModel::setProgress(UploadId id, qint64 sent, qint64 total)
{
    m_progress.insert(id, {sent, total});
    repaint(id, {ProgressRole});
}

void UploadModel::refreshAll()
{
    if (!m_keys.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_keys.size()) - 1));
}

void UploadModel::repaint(UploadId id, const QList<int> &roles)
{
    // Rows outside the cache are not on the screen.
    if (const Upload *row = m_cache.object(id)) {
        const QModelIndex at = indexOf({row->batch, id});
        if (at.isValid())
            Q_EMIT dataChanged(at, at, roles);
    }
}

} // namespace imgurl
