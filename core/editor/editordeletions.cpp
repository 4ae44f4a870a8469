// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editordeletions.h"

#include "common/whendone.h"
#include "links/linkescape.h"
#include "upload/imagedeleter.h"
#include "upload/uploadstore.h"

#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace imgurl {

namespace {

//! One request under way; deletes itself at the end.
class DeletionWatch final : public QObject {
public:
    DeletionWatch(int entries, std::chrono::milliseconds patience, QObject *parent)
        : QObject(parent)
        , m_entries(entries)
    {
        m_patience.setSingleShot(true);
        m_patience.callOnTimeout(this, [this] { end(); });
        m_patience.start(patience);
        m_promise.start();
    }

    [[nodiscard]] QFuture<EditorDeletion> future() const { return m_promise.future(); }

    void begin(ImageDeleter &deleter, const QList<Upload> &rows)
    {
        for (const Upload &row : rows)
            m_open.insert(row.id);
        connect(&deleter, &ImageDeleter::finished, this,
            [this](const Upload &row, const Result<DeleteOutcome, ApiError> &result) {
                settle(row.id, result && isGone(*result));
            });
        connect(&deleter, &ImageDeleter::dropped, this, [this](UploadId id) { settle(id, false); });
        for (const Upload &row : rows)
            deleter.remove(row);
        if (m_open.isEmpty())
            end();
    }
    void end()
    {
        m_promise.addResult(EditorDeletion{m_deleted, m_entries - m_deleted});
        m_promise.finish();
        disconnect();
        m_patience.stop();
        deleteLater();
    }

private:
    void settle(UploadId id, bool isDeleted)
    {
        if (!m_open.remove(id))
            return;
        m_deleted += isDeleted ? 1 : 0;
        m_patience.start();
        if (m_open.isEmpty())
            end();
    }

    QPromise<EditorDeletion> m_promise;
    const int m_entries;
    int m_deleted = 0;
    QSet<UploadId> m_open;
    QTimer m_patience;
};

//! A store that was begun anew counts anew, and an old record would mean another image.
bool isMeant(const Upload &row, const QList<EditorRecord> &records)
{
    return row.hasDeleteLink() && std::ranges::any_of(records, [&row](const EditorRecord &record) {
        return record.id == row.id && record.link == linkAddress(row.image->url);
    });
}

} // namespace

EditorDeletions::EditorDeletions(
    UploadStore &store, ImageDeleter &deleter, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_deleter(deleter)
    , m_patience(patience)
{
}

QFuture<EditorDeletion> EditorDeletions::remove(const QList<EditorRecord> &records)
{
    auto *watch = new DeletionWatch(int(records.size()), m_patience, this);
    QList<UploadId> ids;
    std::ranges::transform(records, std::back_inserter(ids), &EditorRecord::id);
    whenDone(m_store.rows(ids), watch,
        [this, watch, records](const Result<QList<Upload>, StoreError> &found) {
            QList<Upload> rows = found.valueOr({});
            rows.removeIf([&records](const Upload &row) { return !isMeant(row, records); });
            watch->begin(m_deleter, rows);
        });
    return watch->future();
}

} // namespace imgurl
