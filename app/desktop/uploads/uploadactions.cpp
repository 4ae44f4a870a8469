// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/uploadactions.h"

#include "common/statetext.h"
#include "common/whendone.h"
#include "upload/imagedeleter.h"
#include "upload/spool.h"
#include "upload/uploadqueue.h"
#include "uploads/linkclipboard.h"
#include "uploads/rowtext.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLookedAt = 20;

QList<UploadId> idsOf(const QList<Upload> &rows)
{
    QList<UploadId> ids;
    for (const Upload &row : rows)
        ids.append(row.id);
    return ids;
}

bool hasLink(const Upload &row)
{
    return row.image && row.serverState != ServerState::Deleted;
}

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

UploadActions::UploadActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.deleter, &ImageDeleter::finished, this,
        [this](const Upload &, const Result<DeleteOutcome, ApiError> &result) {
            Q_EMIT message(result ? deleteOutcomeText(*result) : failureText(result.error(), -1));
        });
}

template <typename Work> void UploadActions::withRows(const QList<UploadId> &ids, Work work)
{
    if (ids.isEmpty())
        return;
    whenDone(
        m_parts.store.rows(ids), this, [this, work](const Result<QList<Upload>, StoreError> &rows) {
            if (!rows || rows->isEmpty())
                return;
            QList<Upload> shown = *rows;
            for (Upload &row : shown)
                row = m_parts.queue.withUnsaved(row);
            work(shown);
        });
}

void UploadActions::copyLinks(const QList<UploadId> &ids, LinkFormat format)
{
    withRows(ids, [this, format](const QList<Upload> &rows) {
        const QStringList lines = linkLines(rows, format);
        if (lines.isEmpty()) {
            Q_EMIT message(tr("No link to copy yet."));
            return;
        }
        m_parts.clipboard.copy(lines.join(u'\n'));
        Q_EMIT message(tr("%n link(s) copied", nullptr, int(lines.size())));
    });
}

void UploadActions::triggerMain(const Upload &row, LinkFormat format)
{
    switch (row.state) {
    case UploadState::Done:
        copyLinks({row.id}, format);
        break;
    case UploadState::Failed:
    case UploadState::Canceled:
        uploadAgain({row});
        break;
    case UploadState::Held:
        m_parts.store.retry({row.id});
        break;
    case UploadState::Waiting:
    case UploadState::Uploading:
        m_parts.queue.cancel({row.id});
        break;
    }
}

void UploadActions::showMenu(const QList<UploadId> &ids, LinkFormat format, const QPoint &place)
{
    withRows(ids, [this, format, place](const QList<Upload> &rows) {
        auto *menu = new QMenu(&m_parts.window);
        menu->setObjectName(u"rowMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        fillMenu(*menu, rows, format);
        menu->popup(place);
    });
}

void UploadActions::fillMenu(QMenu &menu, const QList<Upload> &rows, LinkFormat format)
{
    const QList<UploadId> ids = idsOf(rows);
    const bool anyLink = std::any_of(rows.begin(), rows.end(), hasLink);
    const struct {
        LinkFormat format;
        QString text;
    } copies[] = {{LinkFormat::Url, tr("Copy URL")}, {LinkFormat::Markdown, tr("Copy Markdown")},
        {LinkFormat::Html, tr("Copy HTML")}, {LinkFormat::BBCode, tr("Copy BBCode")}};
    for (const auto &copy : copies) {
        QAction *action = menu.addAction(
            copy.text, this, [this, ids, wanted = copy.format] { copyLinks(ids, wanted); });
        action->setEnabled(anyLink);
        if (copy.format == format)
            menu.setDefaultAction(action);
    }
    menu.addSeparator();
    if (rows.size() == 1)
        addSingleActions(menu, rows.first());

    const bool anyFile = std::any_of(
        rows.begin(), rows.end(), [](const Upload &row) { return QFileInfo::exists(row.source); });
    QAction *again = menu.addAction(tr("Upload again"), this, [this, rows] { uploadAgain(rows); });
    again->setEnabled(anyFile && std::none_of(rows.begin(), rows.end(), isAtWork));
    if (!anyFile)
        again->setToolTip(tr("The file is gone from this computer."));
    if (rows.size() == 1) {
        QAction *show = menu.addAction(
            tr("Show the file"), this, [this, row = rows.first()] { showFile(row); });
        show->setEnabled(anyFile);
        show->setToolTip(again->toolTip());
        if (!anyFile) {
            for (QAction *action : {again, show})
                action->setText(tr("%1 (the file is gone)").arg(action->text()));
        }
    }
    menu.addSeparator();
    addWorkActions(menu, rows);
    QAction *remove =
        menu.addAction(tr("Remove from the list"), this, [this, ids] { askRemove(ids); });
    // To be read only; the window has the key.
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
}

void UploadActions::addWorkActions(QMenu &menu, const QList<Upload> &rows)
{
    const QList<UploadId> ids = idsOf(rows);
    const auto any = [&rows](UploadState state) {
        return std::any_of(
            rows.begin(), rows.end(), [state](const Upload &row) { return row.state == state; });
    };
    if (any(UploadState::Waiting))
        menu.addAction(tr("Upload next"), this, [this, ids] { m_parts.store.uploadNext(ids); });
    if (any(UploadState::Held)) {
        QList<UploadId> held;
        for (const Upload &row : rows) {
            if (row.state == UploadState::Held)
                held.append(row.id);
        }
        menu.addAction(tr("Continue"), this, [this, held] { m_parts.store.retry(held); });
    }
    if (std::any_of(rows.begin(), rows.end(), isAtWork))
        menu.addAction(tr("Cancel"), this, [this, ids] { m_parts.queue.cancel(ids); });
}

void UploadActions::addSingleActions(QMenu &menu, const Upload &row)
{
    QAction *copy =
        menu.addAction(tr("Copy delete link"), this, [this, row] { copyDeleteLink(row); });
    copy->setEnabled(row.hasDeleteLink());
    QAction *open =
        menu.addAction(tr("Open in browser"), this, [this, row] { openInBrowser(row); });
    open->setEnabled(hasLink(row));
    QAction *remove =
        menu.addAction(tr("Delete from the server…"), this, [this, row] { askDelete(row); });
    remove->setEnabled(row.hasDeleteLink() && row.serverState != ServerState::Deleting);
    menu.addSeparator();
}

void UploadActions::copyDeleteLink(const Upload &row)
{
    if (!row.hasDeleteLink())
        return;
    m_parts.clipboard.copy(row.image->deleteUrl.toString(QUrl::FullyEncoded));
    Q_EMIT message(tr("Delete link copied. Whoever opens it deletes the image."));
}

void UploadActions::openInBrowser(const Upload &row)
{
    if (hasLink(row))
        QDesktopServices::openUrl(row.image->url);
}

void UploadActions::askDelete(const Upload &row)
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

void UploadActions::uploadAgain(const QList<Upload> &rows)
{
    QList<UploadId> stopped;
    for (const Upload &row : rows) {
        if (row.state != UploadState::Done) {
            stopped.append(row.id);
            continue;
        }
        // A finished row keeps its link, so the picture gets a row of its own.
        m_parts.store.add({row.account, row.accountName, row.server, row.album},
            {{row.source, row.fileName, row.spooled}});
    }
    m_parts.store.retry(stopped);
}

void UploadActions::showFile(const Upload &row)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(row.source).absolutePath()));
}

void UploadActions::askRemove(const QList<UploadId> &ids)
{
    withRows(ids, [this, ids](const QList<Upload> &rows) {
        const auto links =
            std::count_if(rows.begin(), rows.end(), std::mem_fn(&Upload::hasDeleteLink));
        const auto working = std::count_if(rows.begin(), rows.end(), isAtWork);
        if (!links && !working) {
            remove(ids);
            return;
        }
        QMessageBox *box = question(m_parts.window, tr("Remove from the list"),
            tr("Remove %n row(s) from the list?", nullptr, int(rows.size())));
        QStringList notes;
        if (links) {
            notes << tr(
                "%n delete link(s) go with them: the images stay on the server and cannot be "
                "deleted from here any more.",
                nullptr, int(links));
        }
        if (working)
            notes << tr("%n image(s) are not uploaded yet and will not be.", nullptr, int(working));
        box->setInformativeText(notes.join(u"\n\n"_s));
        auto *confirm = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
        confirm->setObjectName(u"confirmRemoveButton"_s);
        box->setDefaultButton(box->addButton(QMessageBox::Cancel));
        connect(confirm, &QPushButton::clicked, this, [this, ids] { remove(ids); });
        box->open();
    });
}

void UploadActions::remove(const QList<UploadId> &ids)
{
    // Nothing that is being sent can be removed, so it is stopped first.
    m_parts.queue.cancel(ids);
    whenDone(
        m_parts.store.remove(ids), this, [this](const Result<QList<Upload>, StoreError> &rows) {
            if (!rows)
                return;
            removeSpooled(*rows);
            Q_EMIT message(tr("%n row(s) removed", nullptr, int(rows->size())));
        });
}

void UploadActions::removeSpooled(const QList<Upload> &rows)
{
    if (std::none_of(rows.begin(), rows.end(), std::mem_fn(&Upload::spooled)))
        return;
    // "Upload again" makes another row of the same file.
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
