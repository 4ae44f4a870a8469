// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadrun.h"

#include "common/errortext.h"
#include "common/storetext.h"
#include "common/whendone.h"
#include "rowfields.h"
#include "standardstreams.h"
#include "upload/linkfacts.h"

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

LinkStyle styleOf(const RunOptions &options)
{
    // {delete} was refused where it was not asked for.
    if (!options.linkTemplate.isEmpty())
        return LinkTemplate{options.linkTemplate, DeleteField::Filled};
    return linkFormatFromName(options.format).value_or(LinkFormat::Url);
}

bool leadsTo(ErrorKind kind, ExitStatus status)
{
    return exitStatusOf(kind) == status;
}

} // namespace

UploadRun::UploadRun(const RunOptions &options, CommandAccounts &accounts)
    : QueueCommand({std::chrono::seconds(options.timeout), options.retries + 1}, accounts)
    , m_options(options)
    , m_style(styleOf(options))
    , m_progress(options.quiet)
{
    m_storePatience.setSingleShot(true);
    m_storePatience.setInterval(10s);
    connect(&m_storePatience, &QTimer::timeout, this, [this] {
        m_storeLost = true;
        finish();
    });
    m_patience.setInterval(std::chrono::seconds(options.timeout));
    connect(&m_patience, &QTimer::timeout, this, &UploadRun::giveUpWaiting);
    connect(&queue(), &UploadQueue::progress, &m_patience, qOverload<>(&QTimer::start));
    connect(&store(), &UploadStore::changed, this, &UploadRun::look);
    connect(&store(), &UploadStore::removed, this, [this](const QList<Upload> &rows) {
        for (const Upload &row : rows) {
            if (const auto place = m_places.constFind(row.id);
                place != m_places.cend() && !m_output.isSettled(*place))
                settleProblem(*place, u"%1"_s.arg(row.id),
                    tr("Removed from the list before it was uploaded."));
        }
    });
    connect(&queue(), &UploadQueue::progress, &m_progress, &RunProgress::transferred);
    connect(&queue(), &UploadQueue::unsavedChanged, this, &UploadRun::showUnsaved);
    connect(&queue(), &UploadQueue::storeFailed, this, &UploadRun::storeFailed);
    connect(&queue(), &UploadQueue::storeWorks, &m_storePatience, &QTimer::stop);
    connect(&queue(), &UploadQueue::idle, this, &UploadRun::finish);
}

void UploadRun::run(const QList<Upload> &rows, const QList<qsizetype> &places, qsizetype count)
{
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_places.insert(rows[i].id, places[i]);
    setPaces(rows);
    if (m_stops > 0)
        return; // they are held already
    m_running = true;
    m_patience.start();
    m_progress.begin(int(count));
    if (rows.isEmpty())
        finish();
    else
        queue().start();
}

void UploadRun::setPaces(const QList<Upload> &rows)
{
    QSet<AccountId> accounts;
    for (const Upload &row : rows)
        accounts.insert(row.account);
    for (const AccountId &account : std::as_const(accounts))
        setPace(account, m_options.parallel);
}

void UploadRun::look(const QList<Upload> &rows)
{
    for (const Upload &row : rows) {
        const auto place = m_places.constFind(row.id);
        if (place == m_places.cend())
            continue;
        m_patience.start();
        if (row.isStopped() && !m_output.isSettled(*place))
            settle(row);
    }
    if (m_running && m_output.isComplete())
        finish();
}

void UploadRun::settle(const Upload &row)
{
    const bool done = row.state == UploadState::Done;
    m_progress.ended(row.id, done);
    // Standard input cannot be shown or sent again; its copy has done its work.
    if (done && row.spooled)
        spool().remove(row.source);
    if (!done) {
        ApiError error = row.error.value_or(ApiError{});
        if (row.state == UploadState::Canceled)
            error.kind = ErrorKind::Canceled;
        m_failures << error.kind;
        m_progress.say(u"%1: %2"_s.arg(printable(row.fileName), failureSentence(error, row.size)));
    }
    const qsizetype place = m_places.value(row.id);
    print(place, lineOf(row, place));
}

QByteArray UploadRun::lineOf(const Upload &row, qsizetype place)
{
    if (isJson())
        return jsonLine(row, m_options.withDeleteLinks);
    if (row.state != UploadState::Done)
        return {};
    return linkIn(m_style, linkFactsOf(row, int(place) + 1)).toUtf8() + '\n';
}

bool UploadRun::isJson() const
{
    return m_options.format == "json"_L1;
}

void UploadRun::settleProblem(qsizetype place, const QString &name, const QString &problem)
{
    ++m_problems;
    m_progress.ended(0, false);
    m_progress.say(u"%1: %2"_s.arg(printable(name), problem));
    print(place, !isJson() ? QByteArray() : jsonLine(name, u"NotAFile"_s, problem));
}

void UploadRun::print(qsizetype place, const QByteArray &line)
{
    if (m_output.settle(place, line) || std::exchange(m_outputLost, true))
        return;
    // Nobody hears of the links any more; what runs may finish, and they are in the list.
    queue().setPaused(true);
    store().holdMine();
}

//! The store could not take them: they are printed at once, so that they are not lost with it.
void UploadRun::showUnsaved()
{
    const auto unsaved = queue().unsaved();
    for (auto it = unsaved.cbegin(); it != unsaved.cend(); ++it) {
        const auto place = m_places.constFind(it.key());
        if (place == m_places.cend() || m_output.isSettled(*place))
            continue;
        Upload row;
        row.id = it.key();
        row.state = UploadState::Done;
        row.image = it.value();
        row.fileName = it->clientName;
        m_progress.say(tr("%1: not saved in the list, so \"imgurl resume\" will upload it again")
                           .arg(it->url.toString(QUrl::FullyEncoded)));
        m_progress.ended(row.id, true);
        print(*place, lineOf(row, *place));
    }
}

void UploadRun::storeFailed(const StoreError &error)
{
    if (m_storePatience.isActive())
        return;
    m_progress.say(storeErrorSentence(error));
    m_storePatience.start();
}

//! Others that upload give way now and then: one that does not is stopped, or stuck.
void UploadRun::giveUpWaiting()
{
    if (!m_running || queue().running() > 0 || !queue().isCrowded())
        return;
    m_progress.say(tr("Another program uploads with this account and does not go on. The images "
                      "wait: \"imgurl resume\" uploads them when it has ended."));
    m_running = false;
    m_patience.stop();
    whenDone(store().holdMine(), this, [this](const Result<Done, StoreError> &) {
        m_progress.finish();
        end(ExitStatus::Failed);
    });
}

void UploadRun::stop()
{
    ++m_stops;
    if (!m_running) {
        if (isStoreOpen())
            finishStopped();
        else
            end(ExitStatus::Stopped);
        return;
    }
    store().holdMine();
    if (m_stops == 1) {
        m_progress.say(
            tr("Stopping: what is on its way may finish. Press Ctrl+C again to end now."));
        queue().setPaused(true);
        return;
    }
    // What is claimed meanwhile comes back to wait, and is to be held too.
    connect(&queue(), &UploadQueue::stopped, this, &UploadRun::finishStopped);
    queue().stop();
}

void UploadRun::finish()
{
    if (!m_running)
        return;
    if (m_stops > 0 && !m_output.isComplete()) {
        finishStopped();
        return;
    }
    m_running = false;
    m_progress.finish();
    if (!m_output.isComplete() && !m_outputLost && !m_storeLost) {
        say(tr("Some images wait for an account that is not here: see \"imgurl list\"."));
        ++m_problems;
    }
    complete(status());
}

//! Once more, for what has come back to wait meanwhile.
void UploadRun::finishStopped()
{
    m_running = false;
    whenDone(store().holdMine(), this, [this](const Result<Done, StoreError> &) {
        whenDone(store().counts(), this, [this](const Result<UploadCounts, StoreError> &counts) {
            m_progress.finish();
            if (counts && counts->held > 0)
                say(tr("Stopped. %n image(s) wait: \"imgurl resume\" goes on.", nullptr,
                    counts->held));
            end(ExitStatus::Stopped);
        });
    });
}

ExitStatus UploadRun::status() const
{
    const auto any = [this](ExitStatus status) {
        return std::any_of(m_failures.begin(), m_failures.end(),
            [status](ErrorKind kind) { return leadsTo(kind, status); });
    };
    if (m_storeLost)
        return ExitStatus::Store;
    if (any(ExitStatus::Credentials))
        return ExitStatus::Credentials;
    if (m_outputLost)
        return ExitStatus::Failed;
    if (m_failures.isEmpty() && m_problems == 0)
        return ExitStatus::Done;
    const bool allUnreachable = m_problems == 0 && !any(ExitStatus::Failed);
    return allUnreachable && m_progress.done() == 0 ? ExitStatus::Unreachable : ExitStatus::Failed;
}

} // namespace imgurl
