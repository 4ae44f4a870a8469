// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QImage>
#include <QMutex>
#include <QString>

#include <optional>

namespace imgurl {

//! Small pictures of uploads in a folder of their own, so that a row keeps its picture when its
//! file is gone. Ids are a store's own: a new store starts with clear(). A lost or damaged preview
//! is no error, only none. Every call touches the disk and may come from any thread.
class PreviewCache {
public:
    static constexpr qint64 kDefaultLimit = qint64{200} * 1000 * 1000; //!< bytes

    explicit PreviewCache(QString folder, qint64 limit = kDefaultLimit);
    PreviewCache(const PreviewCache &) = delete;
    PreviewCache &operator=(const PreviewCache &) = delete;

    [[nodiscard]] std::optional<QImage> load(UploadId id) const;
    //! False when it could not be written. Removes the oldest previews when all of them together
    //! pass the limit.
    bool store(UploadId id, const QImage &image);
    void remove(UploadId id);
    void clear();

private:
    [[nodiscard]] QString pathOf(UploadId id) const;
    [[nodiscard]] bool makeFolder() const;
    void count(qint64 added);

    const QString m_folder;
    const qint64 m_limit;
    QMutex m_mutex;
    std::optional<qint64> m_total; //!< bytes, as far as this process knows; other processes add too
};

} // namespace imgurl
