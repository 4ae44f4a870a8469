// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/intake.h"

#include "common/whendone.h"
#include "upload/spool.h"

#include <QPromise>
#include <QThreadPool>

#include <chrono>

namespace imgurl {

Intake::Intake(UploadStore &store, const Spool &spool, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_spool(spool)
{
    using namespace std::chrono_literals;
    m_progress.setInterval(300ms);
    connect(&m_progress, &QTimer::timeout, this, &Intake::tellProgress);
}

Intake::~Intake()
{
    cancel();
}

void Intake::look(const Offered &offered, const UploadTarget &target)
{
    const auto look = std::make_shared<GatherState>();
    m_looks.insert(look);
    if (!m_progress.isActive())
        m_progress.start();
    auto promise = std::make_shared<QPromise<Gathered>>();
    promise->start();
    whenDone(promise->future(), this, [this, look, target](const Gathered &found) {
        m_looks.remove(look);
        if (m_looks.isEmpty())
            m_progress.stop();
        Q_EMIT gathered(found, target);
        if (m_looks.isEmpty())
            Q_EMIT looked();
        if (!isBusy())
            Q_EMIT settled();
    });
    // By value: a spool is a path, and this object may be gone first.
    QThreadPool::globalInstance()->start([promise, look, offered, spool = m_spool] {
        promise->addResult(gather(sourcesOf(offered), spool, *look));
        promise->finish();
    });
}

void Intake::cancel()
{
    for (const Look &look : std::as_const(m_looks))
        look->canceled = true;
}

void Intake::insert(const Gathered &gathered, const UploadTarget &target)
{
    ++m_inserting;
    whenDone(m_store.add(target, gathered.uploads), this,
        [this](const Result<QList<Upload>, StoreError> &rows) {
            --m_inserting;
            if (!rows)
                Q_EMIT storeFailed(rows.error());
            if (!isBusy())
                Q_EMIT settled();
        });
}

void Intake::discard(const Gathered &gathered) const
{
    imgurl::discard(gathered, m_spool);
}

void Intake::tellProgress()
{
    int images = 0;
    for (const Look &look : std::as_const(m_looks))
        images += look->imagesInFolders;
    Q_EMIT looking(images);
}

} // namespace imgurl
