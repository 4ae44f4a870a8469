// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletecommand.h"

#include "common/errortext.h"
#include "common/statetext.h"
#include "common/whendone.h"
#include "standardstreams.h"
#include "stopsignals.h"
#include "terminalprompt.h"

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const Upload &row)
{
    return u"%1 (%2)"_s.arg(QString::number(row.id), printable(row.fileName));
}

} // namespace

DeleteCommand::DeleteCommand(const DeleteOptions &options)
    : m_options(options)
    , m_deleter(store(), m_client)
{
    connect(&m_deleter, &ImageDeleter::finished, this, &DeleteCommand::deleted);
    connect(&m_deleter, &ImageDeleter::dropped, this, &DeleteCommand::dropped);
    connect(&m_deleter, &ImageDeleter::storeFailed, this, &DeleteCommand::refuseStore);
}

void DeleteCommand::start()
{
    if (!m_options.yes && !canAsk()) {
        refuse({ExitStatus::Usage,
            tr("Nobody can be asked here: to delete images without a question, add --yes.")});
        return;
    }
    openStore();
}

void DeleteCommand::opened()
{
    whenDone(
        store().rows(m_options.ids), this, [this](const Result<QList<Upload>, StoreError> &rows) {
            if (rows)
                found(*rows);
            else
                refuseStore(rows.error());
        });
}

void DeleteCommand::found(const QList<Upload> &rows)
{
    QSet<UploadId> seen;
    for (const UploadId id : m_options.ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        const auto row = std::ranges::find(rows, id, &Upload::id);
        if (row != rows.cend() && row->hasDeleteLink()) {
            m_rows << *row;
            continue;
        }
        m_status = ExitStatus::Failed;
        if (row == rows.cend())
            say(tr("There is no row %1 in the list.").arg(id));
        else if (row->serverState == ServerState::Deleted)
            say(tr("%1: already deleted from the server.").arg(titleOf(*row)));
        else if (row->image)
            say(tr("%1: the site gave no delete link for this image.").arg(titleOf(*row)));
        else
            say(tr("%1: not uploaded, so there is nothing to delete.").arg(titleOf(*row)));
    }
    if (!m_rows.isEmpty() && !isAgreedTo()) {
        say(tr("Nothing was deleted."));
        m_rows.clear();
        m_status = isStopRequested() ? ExitStatus::Stopped : ExitStatus::Failed;
    }
    next();
}

bool DeleteCommand::isAgreedTo() const
{
    if (m_options.yes)
        return true;
    QString question = tr("Delete from the site, for good:") + u'\n';
    for (const Upload &row : m_rows)
        question += u"  %1  %2\n"_s.arg(titleOf(row), row.image->url.host());
    return askYesNo(question + tr("Delete %n image(s)?", nullptr, int(m_rows.size())));
}

void DeleteCommand::next()
{
    if (m_rows.isEmpty())
        end(m_anyDeleted && m_status != ExitStatus::Done ? ExitStatus::Failed : m_status);
    else
        m_deleter.remove(m_rows.first());
}

void DeleteCommand::deleted(const Upload &row, const Result<DeleteOutcome, ApiError> &result)
{
    m_rows.removeFirst();
    const QString sentence =
        result ? deleteOutcomeText(*result) : failureSentence(result.error(), -1);
    if (result && isGone(*result)) {
        writeError((u"%1: %2\n"_s.arg(titleOf(row), sentence)).toUtf8());
        m_anyDeleted = true;
    } else {
        say(u"%1: %2"_s.arg(titleOf(row), sentence));
        const auto status = result ? ExitStatus::Failed : exitStatusOf(result.error().kind);
        // The first reason counts while all have the same.
        m_status = m_status == ExitStatus::Done || m_status == status ? status : ExitStatus::Failed;
    }
    next();
}

void DeleteCommand::dropped()
{
    say(tr("%1: deleted or removed meanwhile.").arg(titleOf(m_rows.takeFirst())));
    next();
}

} // namespace imgurl
