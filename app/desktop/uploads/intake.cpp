// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/intake.h"

#include "common/whendone.h"
#include "upload/spool.h"

#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace imgurl {

namespace {

//! The path of the written file, or nothing.
QString writePng(const QImage &bitmap, const Spool &spool)
{
    const QString path = spool.newFile();
    if (path.isEmpty())
        return {};
    // QSaveFile, because it writes through to the disk before it says yes.
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && bitmap.save(&file, "PNG") && file.commit())
        return path;
    spool.remove(path);
    return {};
}

} // namespace

Intake::Intake(UploadStore &store, const Spool &spool, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_spool(spool)
{
}

void Intake::add(const QStringList &paths, const UploadTarget &target)
{
    QList<NewUpload> uploads;
    uploads.reserve(paths.size());
    for (const QString &path : paths)
        uploads.append({path, QFileInfo(path).fileName(), false});
    if (!uploads.isEmpty())
        insert(uploads, target);
}

void Intake::add(const QImage &bitmap, const UploadTarget &target)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    whenDone(promise->future(), this, [this, target](const QString &path) {
        if (path.isEmpty())
            Q_EMIT spoolFailed();
        else
            insert({{path, QFileInfo(path).fileName(), true}}, target);
    });
    // By value: a spool is a path, and this object may be gone first.
    QThreadPool::globalInstance()->start([promise, bitmap, spool = m_spool] {
        promise->addResult(writePng(bitmap, spool));
        promise->finish();
    });
}

void Intake::insert(const QList<NewUpload> &uploads, const UploadTarget &target)
{
    whenDone(
        m_store.add(target, uploads), this, [this](const Result<QList<Upload>, StoreError> &rows) {
            if (rows)
                Q_EMIT added(int(rows->size()));
            else
                Q_EMIT storeFailed(rows.error());
        });
}

} // namespace imgurl
