// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/uploadactions.h"

#include "common/whendone.h"
#include "upload/uploadqueue.h"
#include "uploads/againactions.h"
#include "uploads/linkclipboard.h"
#include "uploads/removalactions.h"
#include "uploads/rowoffer.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QList<UploadId> idsOf(const QList<Upload> &rows)
{
    QList<UploadId> ids;
    for (const Upload &row : rows)
        ids.append(row.id);
    return ids;
}

bool hasFile(const Upload &row)
{
    return !row.source.isEmpty() && QFileInfo::exists(row.source);
}

bool isAtWork(const Upload &row)
{
    return !row.isStopped();
}

bool hasLink(const Upload &row)
{
    return row.image && row.serverState != ServerState::Deleted;
}

} // namespace

UploadActions::UploadActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_removal(new RemovalActions(
          {parts.store, parts.queue, parts.deleter, parts.spool, parts.window}, this))
    , m_again(new AgainActions(parts.store, parts.spool, this))
{
    connect(m_removal, &RemovalActions::message, this, &UploadActions::message);
    connect(m_again, &AgainActions::message, this, &UploadActions::message);
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

void UploadActions::copyLinks(const QList<UploadId> &ids, const LinkStyle &style)
{
    withRows(ids, [this, style](const QList<Upload> &rows) {
        const QStringList lines = linkLines(rows, style);
        if (lines.isEmpty()) {
            Q_EMIT message(tr("No link to copy yet."));
            return;
        }
        m_parts.clipboard.copy(lines.join(u'\n'));
        Q_EMIT message(tr("%n link(s) copied", nullptr, int(lines.size())));
    });
}

void UploadActions::triggerMain(const Upload &row, const LinkStyle &style)
{
    switch (row.state) {
    case UploadState::Done:
        copyLinks({row.id}, style);
        break;
    case UploadState::Failed:
    case UploadState::Canceled:
        if (offerOf(row) == RowOffer::ShrinkToFit)
            shrinkToFit(row);
        else
            m_again->uploadAgain({row});
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

void UploadActions::triggerOffer(const Upload &row)
{
    switch (offerOf(row)) {
    case RowOffer::None:
        break;
    case RowOffer::UploadAnyway:
        uploadAnyway(row);
        break;
    case RowOffer::ShrinkToFit:
        shrinkToFit(row);
        break;
    }
}

void UploadActions::uploadAnyway(const Upload &row)
{
    m_again->uploadAgain({row});
}

void UploadActions::shrinkToFit(const Upload &row)
{
    m_again->shrinkToFit({row});
}

void UploadActions::showMenu(
    const QList<UploadId> &ids, const LinkStyle &style, const QPoint &place)
{
    withRows(ids, [this, style, place](const QList<Upload> &rows) {
        auto *menu = new QMenu(&m_parts.window);
        menu->setObjectName(u"rowMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        fillMenu(*menu, rows, style);
        menu->popup(place);
    });
}

void UploadActions::fillMenu(QMenu &menu, const QList<Upload> &rows, const LinkStyle &style)
{
    const QList<UploadId> ids = idsOf(rows);
    const bool anyLink = std::any_of(rows.begin(), rows.end(), hasLink);
    struct Copy {
        LinkStyle style;
        QString text;
    };
    QList<Copy> copies{{LinkFormat::Url, tr("Copy URL")},
        {LinkFormat::Markdown, tr("Copy Markdown")}, {LinkFormat::Html, tr("Copy HTML")},
        {LinkFormat::BBCode, tr("Copy BBCode")}};
    if (std::holds_alternative<LinkTemplate>(style))
        copies.append({style, tr("Copy by own template")});
    for (const Copy &copy : std::as_const(copies)) {
        QAction *action = menu.addAction(
            copy.text, this, [this, ids, wanted = copy.style] { copyLinks(ids, wanted); });
        action->setEnabled(anyLink);
        if (copy.style == style)
            menu.setDefaultAction(action);
    }
    menu.addSeparator();
    if (rows.size() == 1)
        addSingleActions(menu, rows.first());
    addAgainActions(menu, rows);
    if (rows.size() == 1)
        addSourceActions(menu, rows.first());
    menu.addSeparator();
    addWorkActions(menu, rows);
    QAction *remove =
        menu.addAction(tr("Remove from the list"), this, [this, ids] { askRemove(ids); });
    // To be read only; the window has the key.
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
}

void UploadActions::addAgainActions(QMenu &menu, const QList<Upload> &rows)
{
    QList<Upload> tooLarge;
    for (const Upload &row : rows) {
        if (offerOf(row) == RowOffer::ShrinkToFit)
            tooLarge.append(row);
    }
    if (!tooLarge.isEmpty()) {
        menu.addAction(offerText(RowOffer::ShrinkToFit), this,
            [this, tooLarge] { m_again->shrinkToFit(tooLarge); });
    }
    const bool anyway = rows.size() == 1 && offerOf(rows.first()) == RowOffer::UploadAnyway;
    QAction *again = menu.addAction(anyway ? offerText(RowOffer::UploadAnyway) : tr("Upload again"),
        this, [this, rows] { m_again->uploadAgain(rows); });
    const bool anySource = std::any_of(rows.begin(), rows.end(),
        [](const Upload &row) { return hasFile(row) || !row.address.isEmpty(); });
    again->setEnabled(anySource && std::none_of(rows.begin(), rows.end(), isAtWork));
    if (!anySource)
        sayGone(*again, rows.size() == 1);
}

void UploadActions::addSourceActions(QMenu &menu, const Upload &row)
{
    QAction *show = menu.addAction(tr("Show the file"), this, [this, row] { showFile(row); });
    show->setEnabled(hasFile(row));
    if (row.address.isEmpty()) {
        if (!hasFile(row))
            sayGone(*show, true);
        return;
    }
    menu.addAction(tr("Copy address"), this, [this, row] {
        m_parts.clipboard.copy(row.address.toString(QUrl::FullyEncoded));
        Q_EMIT message(tr("Address copied"));
    });
}

void UploadActions::sayGone(QAction &action, bool inItsText)
{
    action.setToolTip(tr("The file is gone from this computer."));
    if (inItsText)
        action.setText(tr("%1 (the file is gone)").arg(action.text()));
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

void UploadActions::showFile(const Upload &row)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(row.source).absolutePath()));
}

void UploadActions::askDelete(const Upload &row)
{
    m_removal->askDelete(row);
}

void UploadActions::askRemove(const QList<UploadId> &ids)
{
    withRows(ids, [this](const QList<Upload> &rows) { m_removal->askRemove(rows); });
}

} // namespace imgurl
