// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/thumbnails.h"

#include "image/thumbnailer.h"

namespace imgurl {

namespace {

constexpr int kKeptPixmaps = 400;

} // namespace

Thumbnails::Thumbnails(Thumbnailer &thumbnailer, int side, QObject *parent)
    : QObject(parent)
    , m_thumbnailer(thumbnailer)
    , m_side(side)
    , m_pixmaps(kKeptPixmaps)
{
    connect(&thumbnailer, &Thumbnailer::ready, this, &Thumbnails::keep);
    // Remembered as none, or every repaint would ask again.
    connect(&thumbnailer, &Thumbnailer::failed, this, [this](UploadId id) {
        m_asked.remove(id);
        m_pixmaps.insert(id, new QPixmap);
    });
}

QPixmap Thumbnails::pixmap(const Upload &row)
{
    if (const QPixmap *known = m_pixmaps.object(row.id))
        return *known;
    if (!m_asked.contains(row.id)) {
        m_asked.insert(row.id);
        m_thumbnailer.request(row.id, row.source);
    }
    return {};
}

void Thumbnails::requestPreview(const Upload &row)
{
    m_asked.insert(row.id);
    m_thumbnailer.request(row.id, row.source);
}

void Thumbnails::remove(const QList<UploadId> &ids)
{
    for (const UploadId id : ids) {
        m_pixmaps.remove(id);
        m_asked.remove(id);
    }
    m_thumbnailer.forget(ids);
}

void Thumbnails::keep(UploadId id, const QImage &image)
{
    m_asked.remove(id);
    const QSize size = image.size().scaled(m_side, m_side, Qt::KeepAspectRatio);
    const bool larger = image.width() > m_side || image.height() > m_side;
    m_pixmaps.insert(id,
        new QPixmap(QPixmap::fromImage(
            larger ? image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : image)));
    Q_EMIT ready(id);
    Q_EMIT previewReady(id, image);
}

} // namespace imgurl
