// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/environmentaccount.h"
#include "accountcommands.h"
#include "albumscommand.h"
#include "commandaccounts.h"
#include "commandline.h"
#include "common/translations.h"
#include "deletecommand.h"
#include "listcommand.h"
#include "resumecommand.h"
#include "rewritecommand.h"
#include "servecommand.h"
#include "standardstreams.h"
#include "stopsignals.h"
#include "uploadcommand.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QProcessEnvironment>

#include <memory>
#include <utility>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

using CommandPointer = std::unique_ptr<Command>;

//! Knows which command the options are for.
class CommandMaker {
public:
    explicit CommandMaker(CommandAccounts &accounts)
        : m_accounts(accounts)
    {
    }
    CommandPointer operator()(const AlbumsOptions &options) const
    {
        return std::make_unique<AlbumsCommand>(options, m_accounts);
    }
    CommandPointer operator()(const ListOptions &options) const
    {
        return std::make_unique<ListCommand>(options);
    }
    CommandPointer operator()(const DeleteOptions &options) const
    {
        return std::make_unique<DeleteCommand>(options);
    }
    CommandPointer operator()(const AccountAddOptions &options) const
    {
        return std::make_unique<AccountAddCommand>(options, m_accounts);
    }
    CommandPointer operator()(const AccountListOptions &) const
    {
        return std::make_unique<AccountListCommand>(m_accounts);
    }
    CommandPointer operator()(const AccountTestOptions &options) const
    {
        return std::make_unique<AccountTestCommand>(options, m_accounts);
    }
    CommandPointer operator()(const AccountRemoveOptions &options) const
    {
        return std::make_unique<AccountRemoveCommand>(options, m_accounts);
    }
    CommandPointer operator()(const UploadOptions &options) const
    {
        return std::make_unique<UploadCommand>(options, m_accounts);
    }
    CommandPointer operator()(const RewriteOptions &options) const
    {
        return std::make_unique<RewriteCommand>(options, m_accounts);
    }
    CommandPointer operator()(const ServeOptions &options) const
    {
        return std::make_unique<ServeCommand>(options, m_accounts);
    }
    CommandPointer operator()(const ResumeOptions &options) const
    {
        return std::make_unique<ResumeCommand>(options, m_accounts);
    }

private:
    CommandAccounts &m_accounts;
};

ExitStatus tell(const ParserAnswer &answer)
{
    if (answer.status == ExitStatus::Done)
        return writeOut(answer.text.toUtf8()) ? ExitStatus::Done : ExitStatus::Failed;
    say(answer.text);
    return answer.status;
}

} // namespace

int main(int argc, char *argv[])
{
    keepStandardStreams();
    const QProcessEnvironment environment = takeEnvironment();
    // The window's name: the settings and the list of uploads are the same.
    QCoreApplication::setApplicationName(u"imgurl-desktop"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(IMGURL_VERSION));
    // Standard error is for people; QT_LOGGING_RULES goes before this.
    QLoggingCategory::setFilterRules(u"imgurl.*=false"_s);
    QCoreApplication app(argc, argv);
    // The keychain needs GLib's event loop, on this thread; that of the network is quicker without.
    qputenv("QT_NO_GLIB", "1");
    installTranslations(app);

    const auto parsed = parseCommandLine(argc, argv);
    if (!parsed)
        return int(tell(parsed.error()));

    CommandAccounts accounts(environment);
    const CommandPointer command = std::visit(CommandMaker(accounts), *parsed);
    StopSignals signals;
    QObject::connect(&signals, &StopSignals::received, command.get(), &Command::stop);
    QObject::connect(command.get(), &Command::finished, &app,
        [](ExitStatus status) { QCoreApplication::exit(int(status)); });
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
