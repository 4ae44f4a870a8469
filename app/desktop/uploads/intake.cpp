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
QString write(const OfferedPicture &picture, const Spool &spool)
{
    const bool asOffered = !picture.content.isEmpty();
    const QString path = spool.newFile(asOffered ? picture.extension : "png");
    if (path.isEmpty())
        return {};
    // QSaveFile, because it writes through to the disk before it says yes.
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && (asOffered ? file.write(picture.content) == picture.content.size()
                      : picture.bitmap.save(&file, "PNG"));
    if (written && file.commit())
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

void Intake::add(const OfferedPicture &picture, const UploadTarget &target)
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
    QThreadPool::globalInstance()->start([promise, picture, spool = m_spool] {
        promise->addResult(write(picture, spool));
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
