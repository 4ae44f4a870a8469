// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/thumbnailer.h"

#include "image/previewcache.h"
#include "image/scaleddecoder.h"

#include <utility>

namespace imgurl {

namespace {

constexpr int kThreads = 2;

QImage picture(PreviewCache &cache, UploadId id, const QString &path, const std::atomic<bool> &stop)
{
    if (stop)
        return {};
    if (auto kept = cache.load(id))
        return *std::move(kept);
    QImage image = decodeScaled(path, Thumbnailer::kLongestEdge, [&stop] { return stop.load(); });
    if (!image.isNull()) {
        cache.store(id, image);
        // The row may have been forgotten meanwhile.
        if (stop)
            cache.remove(id);
    }
    return image;
}

} // namespace

Thumbnailer::Thumbnailer(PreviewCache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    m_pool.setMaxThreadCount(kThreads);
}

Thumbnailer::~Thumbnailer()
{
    for (const StopFlag &stop : std::as_const(m_running))
        *stop = true;
    m_pool.waitForDone();
}

void Thumbnailer::request(UploadId id, const QString &path)
{
    if (m_running.contains(id))
        return;
    std::erase_if(m_waiting, [id](const Waiting &waiting) { return waiting.id == id; });
    m_waiting.push_back({id, path});
    startNext();
}

void Thumbnailer::cancel(UploadId id)
{
    std::erase_if(m_waiting, [id](const Waiting &waiting) { return waiting.id == id; });
    if (const StopFlag stop = m_running.take(id))
        *stop = true;
}

void Thumbnailer::forget(const QList<UploadId> &ids)
{
    for (const UploadId id : ids)
        cancel(id);
    m_pool.start([this, ids] {
        for (const UploadId id : ids)
            m_cache.remove(id);
    });
}

void Thumbnailer::startNext()
{
    while (m_busy < kThreads && !m_waiting.empty()) {
        const Waiting next = std::move(m_waiting.back());
        m_waiting.pop_back();
        const auto stop = std::make_shared<std::atomic<bool>>(false);
        m_running.insert(next.id, stop);
        ++m_busy;
        m_pool.start([this, next, stop] {
            const QImage image = picture(m_cache, next.id, next.path, *stop);
            // Delivered or dropped with this: the destructor waits for the pool.
            QMetaObject::invokeMethod(
                this, [=, this] { finish(next.id, stop, image); }, Qt::QueuedConnection);
        });
    }
}

void Thumbnailer::finish(UploadId id, const StopFlag &stop, const QImage &image)
{
    --m_busy;
    const bool wanted = m_running.value(id) == stop;
    if (wanted)
        m_running.remove(id);
    startNext();
    if (!wanted)
        return;
    if (image.isNull())
        Q_EMIT failed(id);
    else
        Q_EMIT ready(id, image);
}

} // namespace imgurl
