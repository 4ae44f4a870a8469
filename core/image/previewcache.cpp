// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/previewcache.h"

#include "common/logging.h"
#include "common/privatefolder.h"
#include "probe/imageheader.h"
#include "probe/regularfile.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QTemporaryFile>

#include <filesystem>
#include <utility>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kJpegQuality = 88;
constexpr int kLongestEdge = 1024; // nothing of ours is larger

bool isSeeThrough(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            if (qAlpha(line[x]) != 255)
                return true;
        }
    }
    return false;
}

// A tenth of PNG's size for a photograph; PNG where JPEG would lose the transparency.
QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    const bool written =
        isSeeThrough(image) ? image.save(&buffer, "png") : image.save(&buffer, "jpg", kJpegQuality);
    return written ? bytes : QByteArray();
}

QFileInfoList oldestFirst(const QString &folder)
{
    return QDir(folder).entryInfoList(
        QDir::Files | QDir::Hidden | QDir::System, QDir::Time | QDir::Reversed);
}

} // namespace

PreviewCache::PreviewCache(QString folder, qint64 limit)
    : m_folder(std::move(folder))
    , m_limit(limit)
{
}

std::optional<QImage> PreviewCache::load(UploadId id) const
{
    RegularFile file(pathOf(id));
    if (!file.openExisting())
        return std::nullopt;
    const auto header = readImageHeader(file);
    if (!header || !goesAsItIs(header->format) || header->storedSize.isEmpty()
        || header->storedSize.width() > kLongestEdge || header->storedSize.height() > kLongestEdge)
        return std::nullopt;
    file.seek(0);
    QImageReader reader(&file, extension(header->format));
    reader.setAutoDetectImageFormat(false);
    QImage image = reader.read();
    if (image.isNull())
        return std::nullopt;
    return image;
}

bool PreviewCache::store(UploadId id, const QImage &image)
{
    const QByteArray bytes = encoded(image);
    if (bytes.isEmpty() || !makeFolder())
        return false;
    // Renamed over the old one, and not synced as QSaveFile does: a preview lost in a power cut is
    // made again, and a flush for each of 2,000 rows is time. QTemporaryFile makes it 0600.
    QTemporaryFile file(m_folder + u"/new-XXXXXX"_s);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()) {
        qCWarning(
            lcImage, "A preview could not be written: %ls", qUtf16Printable(file.errorString()));
        return false;
    }
    file.close();
    const QString target = pathOf(id);
    const qint64 before = QFileInfo(target).size();
    std::error_code failed;
    std::filesystem::rename(
        file.filesystemFileName(), QFileInfo(target).filesystemFilePath(), failed);
    if (failed)
        return false;
    file.setAutoRemove(false);
    count(bytes.size() - before);
    return true;
}

void PreviewCache::remove(UploadId id)
{
    const QString path = pathOf(id);
    const qint64 size = QFileInfo(path).size();
    if (QFile::remove(path))
        count(-size);
}

void PreviewCache::clear()
{
    for (const QFileInfo &file : oldestFirst(m_folder))
        QFile::remove(file.filePath());
    const QMutexLocker lock(&m_mutex);
    m_total = 0;
}

QString PreviewCache::pathOf(UploadId id) const
{
    return m_folder + u'/' + QString::number(id);
}

bool PreviewCache::makeFolder() const
{
    return makePrivateFolder(m_folder);
}

void PreviewCache::count(qint64 added)
{
    const QMutexLocker lock(&m_mutex);
    if (m_total)
        *m_total += added;
    if (m_total && *m_total <= m_limit)
        return;
    const QFileInfoList files = oldestFirst(m_folder);
    qint64 total = 0;
    for (const QFileInfo &file : files)
        total += file.size();
    // A tenth more than needed, or each further preview would list the folder again.
    const qint64 goal = total > m_limit ? m_limit / 10 * 9 : total;
    for (auto file = files.begin(); file != files.end() && total > goal; ++file) {
        if (QFile::remove(file->filePath()))
            total -= file->size();
    }
    m_total = total;
}

} // namespace imgurl
