// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/removalactions.h"

#include "common/statetext.h"
#include "common/whendone.h"
#include "upload/imagedeleter.h"
#include "upload/spool.h"
#include "upload/uploadqueue.h"
#include "uploads/rowtext.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <functional>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

bool isAtWork(const Upload &row)
{
    return !row.isStopped();
}

//! A question in plain text, whatever a file is called.
QMessageBox *question(QWidget &window, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(title);
    box->setText(text);
    return box;
}

} // namespace

RemovalActions::RemovalActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.deleter, &ImageDeleter::finished, this,
        [this](const Upload &, const Result<DeleteOutcome, ApiError> &result) {
            Q_EMIT message(result ? deleteOutcomeText(*result) : failureText(result.error(), -1));
        });
}

void RemovalActions::askDelete(const Upload &row)
{
    QMessageBox *box = question(m_parts.window, tr("Delete from the server"),
        tr("Delete %1 from %2?").arg(row.fileName, row.image->deleteUrl.host()));
    QString note = tr("Its link stops working wherever it was used. This cannot be undone.");
    if (row.image->deleteUrl.host() != row.server.host()
        && row.image->deleteUrl.host() != row.image->url.host()) {
        note += u"\n\n"_s
            + tr("The delete link leads to another site than the one the image was sent to.");
    }
    box->setInformativeText(note);
    auto *confirm = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirmDeleteButton"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this, [this, row] { m_parts.deleter.remove(row); });
    box->open();
}

void RemovalActions::askRemove(const QList<Upload> &rows)
{
    const auto links = std::count_if(rows.begin(), rows.end(), std::mem_fn(&Upload::hasDeleteLink));
    const auto working = std::count_if(rows.begin(), rows.end(), isAtWork);
    if (!links && !working) {
        remove(rows);
        return;
    }
    QMessageBox *box = question(m_parts.window, tr("Remove from the list"),
        tr("Remove %n row(s) from the list?", nullptr, int(rows.size())));
    QStringList notes;
    if (links) {
        notes << tr("%n delete link(s) go with them: the images stay on the server and cannot be "
                    "deleted from here any more.",
            nullptr, int(links));
    }
    if (working)
        notes << tr("%n image(s) are not uploaded yet and will not be.", nullptr, int(working));
    box->setInformativeText(notes.join(u"\n\n"_s));
    auto *confirm = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirmRemoveButton"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this, [this, rows] { remove(rows); });
    box->open();
}

void RemovalActions::remove(const QList<Upload> &rows)
{
    QList<UploadId> ids;
    for (const Upload &row : rows)
        ids.append(row.id);
    // Nothing that is being sent can be removed, so it is stopped first.
    m_parts.queue.cancel(ids);
    whenDone(
        m_parts.store.remove(ids), this, [this](const Result<QList<Upload>, StoreError> &removed) {
            if (!removed)
                return;
            removeSpooled(*removed);
            Q_EMIT message(tr("%n row(s) removed", nullptr, int(removed->size())));
        });
}

void RemovalActions::removeSpooled(const QList<Upload> &rows)
{
    if (std::none_of(rows.begin(), rows.end(), std::mem_fn(&Upload::spooled)))
        return;
    // Lists of earlier versions have rows that share a file.
    whenDone(m_parts.store.spooledFiles(), this,
        [this, rows](const Result<QSet<QString>, StoreError> &wanted) {
            if (!wanted)
                return;
            for (const Upload &row : rows) {
                if (row.spooled && !wanted->contains(row.source))
                    m_parts.spool.remove(row.source);
            }
        });
}

} // namespace imgurl
