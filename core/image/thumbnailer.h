// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace imgurl {

class PreviewCache;

//! Makes the rows' pictures in two threads of its own: from the cache, else from the file, and
//! then kept in the cache. What was asked for last comes first, so that the rows in sight are
//! served before those scrolled past. Every request ends with one signal, unless it is canceled.
class Thumbnailer : public QObject {
    Q_OBJECT

public:
    static constexpr int kLongestEdge = 256; //!< pixels; smaller images keep their size

    //! `cache` outlives this.
    explicit Thumbnailer(PreviewCache &cache, QObject *parent = nullptr);
    //! Stops reading files; waits for a decoder to notice, some milliseconds as a rule.
    ~Thumbnailer() override;

    //! Asked again while it waits, it moves to the front.
    void request(UploadId id, const QString &path);
    void cancel(UploadId id);
    //! For rows that are removed: cancels, and removes their previews.
    void forget(const QList<UploadId> &ids);

Q_SIGNALS:
    void ready(imgurl::UploadId id, const QImage &image);
    //! No preview kept, and the file is missing, no image, damaged, or too large to decode.
    void failed(imgurl::UploadId id);

private:
    struct Waiting {
        UploadId id;
        QString path;
    };
    using StopFlag = std::shared_ptr<std::atomic<bool>>;

    void startNext();
    void finish(UploadId id, const StopFlag &stop, const QImage &image);

    PreviewCache &m_cache;
    std::vector<Waiting> m_waiting; // the next one last
    QHash<UploadId, StopFlag> m_running;
    int m_busy = 0; // canceled ones too, until their thread is free
    QThreadPool m_pool;
};

} // namespace imgurl
