// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/workguide.h"

#include "common/whendone.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "upload/uploadqueue.h"
#include "upload/uploadstore.h"
#include "upload/workmeter.h"
#include "window/statusstrip.h"

#include <QAction>
#include <QMenu>

namespace imgurl {

using namespace Qt::StringLiterals;

WorkGuide::WorkGuide(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pause(new QAction(tr("Pause the uploads"), this))
    , m_cancelAll(new QAction(tr("Cancel all uploads"), this))
{
    m_pause->setObjectName(u"pauseAction"_s);
    m_pause->setCheckable(true);
    m_pause->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_cancelAll->setObjectName(u"cancelAllAction"_s);
    connect(m_pause, &QAction::toggled, this, &WorkGuide::setPaused);
    connect(m_cancelAll, &QAction::triggered, this, &WorkGuide::cancelAll);
    connect(&parts.strip, &StatusStrip::pauseRequested, m_pause, &QAction::setChecked);
    connect(&parts.strip, &StatusStrip::retryFailedRequested, this, &WorkGuide::retryFailed);
    connect(&parts.meter, &WorkMeter::changed, this, &WorkGuide::show);
    connect(&parts.queue, &UploadQueue::pausedChanged, this, &WorkGuide::show);
    m_pause->setChecked(parts.settings.value(keys::paused));
    show();
}

void WorkGuide::fillMenu(QMenu &menu)
{
    menu.addAction(m_pause);
    menu.addAction(m_cancelAll);
}

void WorkGuide::setPaused(bool paused)
{
    m_parts.settings.set(keys::paused, paused);
    m_parts.queue.setPaused(paused);
}

void WorkGuide::retryFailed()
{
    m_parts.store.retry(m_parts.meter.failed().values());
}

void WorkGuide::cancelAll()
{
    whenDone(m_parts.store.unfinishedRows(), this,
        [this](const Result<QList<Upload>, StoreError> &rows) {
            if (!rows || rows->isEmpty())
                return;
            QList<UploadId> ids;
            for (const Upload &row : *rows)
                ids.append(row.id);
            m_parts.queue.cancel(ids);
            Q_EMIT message(tr("%n upload(s) canceled", nullptr, int(ids.size())));
        });
}

void WorkGuide::show()
{
    const WorkProgress progress = m_parts.meter.progress();
    m_cancelAll->setEnabled(progress.unfinished() > 0);
    m_parts.strip.setWork(progress, m_parts.queue.isPaused());
}

} // namespace imgurl
