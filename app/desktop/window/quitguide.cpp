// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/quitguide.h"

#include "common/whendone.h"
#include "upload/linkfile.h"
#include "upload/uploadqueue.h"
#include "upload/uploadstore.h"
#include "window/quitquestion.h"

#include <QFileDialog>

namespace imgurl {

using namespace Qt::StringLiterals;

QuitGuide::QuitGuide(const Parts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
}

void QuitGuide::begin()
{
    if (const int links = int(m_parts.queue.unsaved().size())) {
        askAboutUnsavedLinks(
            m_parts.window, links, [this] { saveLinksThenQuit(); },
            [this] { Q_EMIT quitRequested(); });
        return;
    }
    // Asked now, because what the status line has counted may be of before the last drop.
    whenDone(m_parts.store.counts(), this, [this](const Result<UploadCounts, StoreError> &counts) {
        const int unfinished = counts ? counts->waiting + counts->uploading : 0;
        if (unfinished == 0) {
            Q_EMIT quitRequested();
            return;
        }
        askBeforeQuitting(
            m_parts.window, unfinished, [this] { Q_EMIT quitWhenIdleRequested(); },
            [this] { Q_EMIT quitRequested(); });
    });
}

void QuitGuide::saveLinksThenQuit()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Save the links"));
    dialog->setObjectName(u"saveLinksDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"imgurl-links.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (writeLinkFile(path, m_parts.queue.unsaved().values()))
            Q_EMIT quitRequested();
        else
            Q_EMIT message(tr("The file could not be written."));
    });
    dialog->open();
}

} // namespace imgurl
