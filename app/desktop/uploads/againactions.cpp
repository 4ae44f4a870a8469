// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/againactions.h"

#include "common/storetext.h"
#include "common/whendone.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace imgurl {

namespace {

constexpr qint64 kPiece = 1024 * 1024;

//! The path of the copy, or nothing.
QString copied(const QString &path, const Spool &spool)
{
    QFile from(path);
    if (!from.open(QIODevice::ReadOnly))
        return {};
    const QString made = spool.newFile(QFileInfo(path).suffix().toLatin1());
    if (made.isEmpty())
        return {};
    // QSaveFile, because it writes through to the disk before it says yes.
    QSaveFile to(made);
    bool good = to.open(QIODevice::WriteOnly);
    while (good && !from.atEnd()) {
        const QByteArray piece = from.read(kPiece);
        good = !piece.isEmpty() && to.write(piece) == piece.size();
    }
    if (good && to.commit())
        return made;
    spool.remove(made);
    return {};
}

} // namespace

AgainActions::AgainActions(UploadStore &store, const Spool &spool, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_spool(spool)
{
}

void AgainActions::uploadAgain(const QList<Upload> &rows)
{
    QList<UploadId> stopped;
    QList<Upload> done;
    for (const Upload &row : rows) {
        if (row.state == UploadState::Done)
            done.append(row);
        else
            stopped.append(row.id);
    }
    if (!done.isEmpty())
        sendAnew(done);
    m_store.retry(stopped);
}

void AgainActions::shrinkToFit(const QList<Upload> &rows)
{
    for (const Upload &row : rows) {
        Recipe recipe = row.recipe;
        recipe.mostBytes = row.sentSize() / 2;
        m_store.retryWith(row.id, recipe);
    }
}

//! Any thread.
Result<NewUpload, AgainActions::Trouble> AgainActions::renewed(
    const Upload &row, const Spool &spool)
{
    const bool exists = !row.source.isEmpty() && QFileInfo::exists(row.source);
    if (exists && !row.spooled)
        return NewUpload{row.source, row.fileName, false, row.address};
    if (exists) {
        // A file of ours goes with its row, so two rows never have the same.
        const QString copy = copied(row.source, spool);
        if (copy.isEmpty())
            return Trouble::NotWritten;
        return NewUpload{copy, row.fileName, true, row.address};
    }
    if (!row.address.isEmpty())
        return NewUpload{{}, row.fileName, false, row.address};
    return Trouble::Gone;
}

void AgainActions::sendAnew(const QList<Upload> &rows)
{
    using Outcome = QList<Result<NewUpload, Trouble>>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    whenDone(promise->future(), this, [this, rows](const Outcome &outcome) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (outcome[i])
                add(rows[i], *outcome[i]);
            else if (outcome[i].error() == Trouble::Gone)
                Q_EMIT message(tr("%1 is gone from this computer.").arg(rows[i].fileName));
            else
                Q_EMIT message(tr("%1 could not be copied to be sent.").arg(rows[i].fileName));
        }
    });
    // By value: a spool is a path, and this object may be gone first.
    QThreadPool::globalInstance()->start([promise, rows, spool = m_spool] {
        Outcome outcome;
        for (const Upload &row : rows)
            outcome.append(renewed(row, spool));
        promise->addResult(outcome);
        promise->finish();
    });
}

void AgainActions::add(const Upload &old, const NewUpload &upload)
{
    UploadTarget target{old.account, old.accountName, old.server, old.album, old.recipe};
    // Otherwise it would get the link that it already has.
    target.recipe.linkAgain = false;
    whenDone(m_store.add(target, {upload}), this,
        [this, upload](const Result<QList<Upload>, StoreError> &added) {
            if (added)
                return;
            if (upload.spooled)
                m_spool.remove(upload.source);
            Q_EMIT message(storeErrorSentence(added.error()));
        });
}

} // namespace imgurl
