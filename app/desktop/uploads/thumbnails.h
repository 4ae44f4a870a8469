// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QCache>
#include <QImage>
#include <QList>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace imgurl {

class Thumbnailer;

//! The rows' pictures as the list paints them, small; the larger preview comes by signal and is not
//! kept.
class Thumbnails final : public QObject {
    Q_OBJECT

public:
    //! side: of the list's picture, in device pixels.
    Thumbnails(Thumbnailer &thumbnailer, int side, QObject *parent = nullptr);

    //! Null while there is none; it is then being made, and ready() follows.
    [[nodiscard]] QPixmap pixmap(const Upload &row);
    void requestPreview(const Upload &row);
    void remove(const QList<UploadId> &ids);

Q_SIGNALS:
    void ready(imgurl::UploadId id);
    void previewReady(imgurl::UploadId id, const QImage &image);

private:
    void keep(UploadId id, const QImage &image);

    Thumbnailer &m_thumbnailer;
    const int m_side;
    QCache<UploadId, QPixmap> m_pixmaps;
    QSet<UploadId> m_asked;
};

} // namespace imgurl
