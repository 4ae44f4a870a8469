// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewritecommand.h"

#include "common/errortext.h"
#include "common/whendone.h"
#include "links/linkescape.h"
#include "standardstreams.h"

#include <QFileInfo>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

RewriteCommand::RewriteCommand(const RewriteOptions &options, CommandAccounts &accounts)
    : UploadRun(options.run, accounts)
    , m_options(options)
{
}

void RewriteCommand::start()
{
    if (const auto account = accounts().choose(m_options.account); !account) {
        refuse(account.error());
        return;
    }
    if (!readDocuments() || !isRoomForAll())
        return;
    if (m_paths.isEmpty()) {
        say(tr("There is no image of this computer in what is to be rewritten."));
        if (m_options.dryRun)
            end(ExitStatus::Done);
        else
            complete(ExitStatus::Done);
        return;
    }
    findTarget(m_options.account, m_options.album, [this](const UploadTarget &target) {
        m_target = target;
        m_target.recipe = changed(m_target.recipe, m_options.recipe);
        // Whoever runs it again shall not find every image at the site twice.
        m_target.recipe.linkAgain = !m_options.recipe.again;
        openStore();
    });
}

//! All or none: half of what was asked is not what was asked.
bool RewriteCommand::readDocuments()
{
    QStringList known;
    for (const QByteArray &file : m_options.files) {
        const QString path = QFile::decodeName(file);
        const auto document = DocumentFile::read(path);
        if (!document) {
            refuse({ExitStatus::Usage, printable(document.error())});
            return false;
        }
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (known.contains(canonical))
            continue;
        known << canonical;
        m_documents << *document;
        for (const DocumentFile::Image &image : document->images()) {
            if (!m_paths.contains(image.path))
                m_paths << image.path;
        }
    }
    return true;
}

QString RewriteCommand::newPathOf(const DocumentFile &document) const
{
    return m_options.output.isEmpty() ? document.newPath() : QFile::decodeName(m_options.output);
}

//! Before anything is uploaded.
bool RewriteCommand::isRoomForAll()
{
    if (m_options.inPlace || m_options.dryRun)
        return true;
    for (const DocumentFile &document : m_documents) {
        const QString path = newPathOf(document);
        if (!QFileInfo::exists(path))
            continue;
        refuse({ExitStatus::Usage,
            tr("%1 is there already: remove it, or use --output or --in-place.")
                .arg(printable(path))});
        return false;
    }
    return true;
}

void RewriteCommand::opened()
{
    if (m_options.dryRun)
        planNext(0);
    else
        upload();
}

void RewriteCommand::upload()
{
    QList<NewUpload> uploads;
    QList<qsizetype> places;
    setCount(m_paths.size());
    for (qsizetype i = 0; i < m_paths.size(); ++i) {
        const QFileInfo file(m_paths[i]);
        // What is not there need not stand in the list of uploads.
        if (file.isFile()) {
            uploads << NewUpload{m_paths[i], file.fileName(), false};
            places << i;
        }
    }
    whenDone(store().add(m_target, uploads, Ownership::Mine), this,
        [this, places](const Result<QList<Upload>, StoreError> &rows) {
            if (!rows) {
                refuseStore(rows.error());
                return;
            }
            for (qsizetype i = 0; i < m_paths.size(); ++i) {
                if (!places.contains(i)) {
                    settleProblem(i, m_paths[i],
                        failureSentence(ApiError{.kind = ErrorKind::FileMissing}, -1));
                }
            }
            run(*rows, places, m_paths.size());
        });
}

QByteArray RewriteCommand::lineOf(const Upload &row, qsizetype place)
{
    if (row.state == UploadState::Done && row.image)
        m_links.insert(m_paths[place], row.image->url);
    return {};
}

void RewriteCommand::complete(ExitStatus status)
{
    for (const DocumentFile &document : std::as_const(m_documents)) {
        for (const DocumentFile::Image &image : document.images()) {
            if (!m_links.contains(image.path))
                say(tr("%1: %2 keeps its old link.")
                        .arg(printable(document.placeOf(image)),
                            printable(image.reference.address)));
        }
        if (!write(document))
            status = ExitStatus::Failed;
    }
    end(status);
}

bool RewriteCommand::write(const DocumentFile &document)
{
    const bool changes = std::ranges::any_of(document.images(),
        [this](const DocumentFile::Image &image) { return m_links.contains(image.path); });
    // Who names an output waits for it.
    if (!changes && m_options.output.isEmpty())
        return true;
    const auto text = document.withLinks(m_links);
    if (!text) {
        say(printable(text.error()));
        return false;
    }
    if (m_options.output == "-")
        return writeOut(*text);
    const QString path = m_options.inPlace ? document.path() : newPathOf(document);
    const auto written =
        m_options.inPlace ? document.replace(*text) : document.writeNew(path, *text);
    if (written)
        return writeOut(QFile::encodeName(path) + '\n');
    say(printable(written.error()));
    return false;
}

void RewriteCommand::planNext(qsizetype place)
{
    if (hasEnded())
        return;
    if (place == m_paths.size()) {
        tellPlan();
        return;
    }
    whenDone(preparer().look(m_paths[place]), this,
        [this, place](const Result<KnownSource, ApiError> &source) {
            if (!source) {
                planKnown(place, tr("stays: %1").arg(failureSentence(source.error(), -1)));
                return;
            }
            Upload row;
            row.account = m_target.account;
            row.server = m_target.server;
            row.album = m_target.album;
            row.recipe = m_target.recipe;
            whenDone(store().sentBefore(row, source->facts.sha256), this,
                [this, place](const Result<std::optional<Upload>, StoreError> &same) {
                    const bool known = same && *same && m_target.recipe.linkAgain;
                    planKnown(place, known ? linkAddress((**same).image->url) : tr("is uploaded"));
                });
        });
}

void RewriteCommand::planKnown(qsizetype place, const QString &text)
{
    m_plan.insert(m_paths[place], text);
    planNext(place + 1);
}

void RewriteCommand::tellPlan()
{
    QString lines;
    for (const DocumentFile &document : std::as_const(m_documents)) {
        for (const DocumentFile::Image &image : document.images()) {
            lines += printable(u"%1: %2 -> %3"_s.arg(document.placeOf(image),
                         image.reference.address, m_plan.value(image.path)))
                + u'\n';
        }
    }
    end(writeOut(lines.toUtf8()) ? ExitStatus::Done : ExitStatus::Failed);
}

} // namespace imgurl
