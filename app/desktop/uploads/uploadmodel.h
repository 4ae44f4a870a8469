// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/uploadstore.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

namespace imgurl {

class Thumbnails;
class UploadQueue;

//! Bytes of the body; all of them sent means that the site is processing.
struct TransferProgress {
    qint64 sent = 0;
    qint64 total = 0;
};

//! The list of uploads. Holds every row's key and a cache of some hundred rows, which the store's
//! reader fills when a row is asked for; until then a row is blank.
class UploadModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        UploadRole = Qt::UserRole + 1, //!< Upload; invalid while the row is not read yet
        ProgressRole, //!< TransferProgress; invalid when nothing is on its way
        ThumbnailRole, //!< QPixmap, null while there is none
        StatusRole, //!< QString: the second line, or what stands there behind the link
        UnsavedRole, //!< bool: the link is not in the store yet
    };

    UploadModel(UploadStore &store, const UploadQueue &queue, Thumbnails &thumbnails,
        QObject *parent = nullptr);

    //! Reads the keys; again when the filter changes.
    void load();
    void setFilter(const UploadFilter &filter);
    [[nodiscard]] const UploadFilter &filter() const { return m_filter; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] UploadKey key(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(UploadKey key) const; //!< invalid when not in the list

Q_SIGNALS:
    void loaded();
    void loadFailed(const imgurl::StoreError &error);

private:
    void insert(const QList<Upload> &rows);
    void update(const QList<Upload> &rows);
    void remove(const QList<Upload> &rows);
    void setProgress(UploadId id, qint64 sent, qint64 total);
    void refreshAll();
    void repaint(UploadId id, const QList<int> &roles);
    void fetchAround(int row) const;
    void fill(const QList<Upload> &rows);
    [[nodiscard]] const Upload *cached(const QModelIndex &index) const;
    [[nodiscard]] int rowOf(UploadKey key) const; //!< -1 when not in the list

    UploadStore &m_store;
    const UploadQueue &m_queue;
    Thumbnails &m_thumbnails;
    UploadFilter m_filter;
    int m_load = 0; // answers to an older filter are dropped
    QTimer m_soon; // runs only after rows have come to fit the filter
    bool m_loading = false;
    QList<UploadKey> m_keys;
    QHash<UploadId, TransferProgress> m_progress;
    mutable QCache<UploadId, Upload> m_cache;
    mutable QSet<UploadId> m_asked;
};

} // namespace imgurl

Q_DECLARE_METATYPE(imgurl::TransferProgress)
