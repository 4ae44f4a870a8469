// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dragannouncer.h"

#include "common/intaketext.h"
#include "common/whendone.h"
#include "uploads/dropoverlay.h"

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace imgurl {

namespace {

// Of more nobody reads the count so closely.
constexpr int kMostLookedAt = 100;

} // namespace

DragAnnouncer::DragAnnouncer(QWidget *window)
    : QObject(window)
    , m_overlay(new DropOverlay(window))
{
}

void DragAnnouncer::begin(const QMimeData &data, const QString &album)
{
    ++m_drag;
    m_contents = readDrop(data);
    m_album = album;
    announce();
    if (!m_contents.doubtful.isEmpty())
        lookForFolders();
}

void DragAnnouncer::end()
{
    ++m_drag;
    m_overlay->hide();
}

void DragAnnouncer::announce()
{
    m_overlay->announce(dropSentence(m_contents, m_album),
        isWanted() ? refusalSentence(m_contents.refused) : QString(), isWanted());
}

void DragAnnouncer::lookForFolders()
{
    auto promise = std::make_shared<QPromise<QSet<QString>>>();
    promise->start();
    whenDone(promise->future(), this, [this, drag = m_drag](const QSet<QString> &folders) {
        if (drag != m_drag || folders.isEmpty())
            return;
        m_contents = withFolders(m_contents, folders);
        announce();
    });
    QThreadPool::globalInstance()->start(
        [promise,
            paths = m_contents.doubtful.first(qMin(m_contents.doubtful.size(), kMostLookedAt))] {
            QSet<QString> folders;
            for (const QString &path : paths) {
                if (QFileInfo(path).isDir())
                    folders.insert(path);
            }
            promise->addResult(folders);
            promise->finish();
        });
}

} // namespace imgurl
