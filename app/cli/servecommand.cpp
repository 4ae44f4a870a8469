// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servecommand.h"

#include "clipboard/clipboardreader.h"
#include "common/accounttext.h"
#include "common/clipboardtext.h"
#include "common/storetext.h"
#include "common/whendone.h"
#include "endpoint/editortext.h"
#include "links/linkescape.h"
#include "settings/keys.h"
#include "standardstreams.h"

#include <QFile>
#include <QPromise>

#include <memory>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestSecret = 4'096;

} // namespace

ServeCommand::ServeCommand(const ServeOptions &options, CommandAccounts &accounts)
    : QueueCommand({}, accounts)
    , m_options(options)
    , m_deleter(store(), client())
    , m_secret(accounts.settings, accounts.credentials)
    , m_endpoint({{store(), queue(), spool(), Ownership::Mine}, targetParts(), accounts.settings,
          m_deleter, [this] { return readClipboard(); }, {}, options.account, options.album})
{
    connect(&m_endpoint, &EditorEndpoint::ended, this, &ServeCommand::tell);
    connect(&m_endpoint, &EditorEndpoint::newOrigin, this, [this](const QString &origin) {
        if (!m_options.quiet)
            mention(
                tr("%1 asks for the first time. The window can block it: see \"Editors\" in its "
                   "menu.")
                    .arg(printable(origin)));
    });
    connect(&queue(), &UploadQueue::storeFailed, this,
        [](const StoreError &error) { mention(storeErrorSentence(error)); });
    connect(&queue(), &UploadQueue::idle, this, [this] {
        if (m_stops > 0)
            finish();
    });
}

void ServeCommand::start()
{
    if (const auto account = accounts().choose(m_options.account); !account) {
        refuse(account.error());
        return;
    }
    if (!m_options.secretFile.isEmpty()) {
        QFile file(QFile::decodeName(m_options.secretFile));
        if (file.open(QIODevice::ReadOnly))
            m_givenSecret = file.read(kLongestSecret).trimmed();
        if (m_givenSecret.isEmpty()) {
            const QString name = printable(file.fileName());
            refuse({ExitStatus::Usage,
                file.isOpen()
                    ? tr("There is no secret in %1.").arg(name)
                    : tr("The secret %1 cannot be read: %2.").arg(name, file.errorString())});
            return;
        }
    }
    openStore();
}

void ServeCommand::opened()
{
    if (!m_givenSecret.isEmpty()) {
        serve(m_givenSecret);
        return;
    }
    m_secret.read(this, [this](const Result<QByteArray, CredentialError> &secret) {
        if (secret)
            serve(*secret);
        else
            refuse({ExitStatus::Credentials, credentialSentence(secret.error())});
    });
}

void ServeCommand::serve(const QByteArray &secret)
{
    if (hasEnded())
        return;
    const auto port = quint16(m_options.port.value_or(accounts().settings.value(keys::editorPort)));
    if (!m_endpoint.start(port, secret)) {
        askPortHolder(port, this, [this, port](PortHolder holder) {
            refuse({ExitStatus::Failed, takenPortText(port, holder)});
        });
        return;
    }
    const QList<Account> all = accounts().store.accounts();
    for (const Account &account : all)
        setPace(account.id);
    queue().start();
    const QString address = u"http://127.0.0.1:%1/upload\n"_s.arg(m_endpoint.port());
    if (!writeOut(address.toUtf8()))
        stop();
    else if (!m_options.quiet)
        say(tr("Editors can upload at this address. Ctrl+C ends it."));
}

QFuture<Result<Sources, QString>> ServeCommand::readClipboard()
{
    const auto answer = std::make_shared<QPromise<Result<Sources, QString>>>();
    answer->start();
    auto *reader = new ClipboardReader(this);
    whenDone(reader->read(), this, [reader, answer](const ClipboardReader::Answer &clipboard) {
        reader->deleteLater();
        answer->addResult(clipboard ? Result<Sources, QString>(*clipboard)
                                    : clipboardSentence(clipboard.error()));
        answer->finish();
    });
    return answer->future();
}

void ServeCommand::tell(const EditorOutcome &outcome)
{
    for (const Upload &row : outcome.rows) {
        if (row.state != UploadState::Done)
            continue;
        // What came as bytes has done its work: nobody shows it here.
        if (row.spooled)
            spool().remove(row.source);
        if (!m_options.quiet)
            mention(u"%1: %2"_s.arg(printable(row.fileName), linkAddress(row.image->url)));
    }
    const QStringList lines = editorFailureText(outcome).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        mention(printable(line));
}

void ServeCommand::stop()
{
    ++m_stops;
    if (m_endpoint.port() == 0 && m_stops == 1) {
        end(ExitStatus::Done);
        return;
    }
    m_endpoint.stop();
    store().holdMine();
    if (m_stops == 1) {
        if (queue().running() > 0 && !m_options.quiet)
            say(tr("Stopping: what is on its way may finish. Press Ctrl+C again to end now."));
        queue().setPaused(true);
        return;
    }
    connect(&queue(), &UploadQueue::stopped, this, &ServeCommand::finish);
    queue().stop();
}

//! Once more, for what has come back to wait meanwhile.
void ServeCommand::finish()
{
    whenDone(store().holdMine(), this,
        [this](const Result<Done, StoreError> &) { end(ExitStatus::Done); });
}

} // namespace imgurl
