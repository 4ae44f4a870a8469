// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountcommands.h"

#include "account/serveraddress.h"
#include "commandaccounts.h"
#include "common/accounttext.h"
#include "common/whendone.h"
#include "settings/keys.h"
#include "standardstreams.h"
#include "stopsignals.h"
#include "targetrefusal.h"
#include "terminalprompt.h"

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

AccountAddCommand::AccountAddCommand(const AccountAddOptions &options, CommandAccounts &accounts)
    : m_options(options)
    , m_accounts(accounts)
{
}

void AccountAddCommand::start()
{
    auto account = newAccount();
    if (!account) {
        refuse(account.error());
        return;
    }
    auto credentials = askForCredentials();
    if (!credentials) {
        refuse(credentials.error());
        return;
    }
    m_account = *account;
    m_credentials = *credentials;
    askForAlbums(m_client, m_account.server, m_credentials, this,
        [this](const AlbumsAnswer &answer) { tested(answer); });
}

Result<Account, Refusal> AccountAddCommand::newAccount() const
{
    const auto server = normalizedServer(m_options.server);
    if (!server)
        return Refusal{ExitStatus::Usage, serverAddressSentence(server.error())};
    if (isPlainHttp(*server) && !isLoopback(*server) && !m_options.plainHttp) {
        return Refusal{ExitStatus::Usage,
            tr("With http:// everyone on the way can read UID and token. Use https://, or add "
               "--plain-http if there is no other way.")};
    }
    const Account account{AccountStore::newId(),
        m_options.name.isEmpty() ? server->host() : m_options.name.simplified(), *server};
    const QList<Account> known = m_accounts.store.accounts();
    const bool isTaken = std::ranges::any_of(
        known, [&](const Account &one) { return one.name == account.name && !one.sessionOnly; });
    if (isTaken) {
        return Refusal{ExitStatus::Usage,
            tr("There is an account \"%1\" already; give this one another --name.")
                .arg(account.name)};
    }
    return account;
}

Result<Credentials, Refusal> AccountAddCommand::askForCredentials()
{
    Credentials credentials;
    credentials.uid = askForLine(tr("UID:"), Echo::On).value_or(QString());
    if (!credentials.uid.isEmpty())
        credentials.token =
            askForLine(tr("Token (it does not show):"), Echo::Off).value_or(QString());
    if (credentials.isComplete())
        return credentials;
    return Refusal{isStopRequested() ? ExitStatus::Stopped : ExitStatus::Credentials,
        tr("UID and token are needed: two lines, the UID first. The site shows them under \"API "
           "Token\".")};
}

void AccountAddCommand::tested(const AlbumsAnswer &answer)
{
    if (!answer) {
        say(tr("The account was not added."));
        refuse(refusalOf(answer.error()));
        return;
    }
    if (!answer->movedTo.isEmpty()) {
        m_account.server = answer->movedTo;
        say(tr("The site is at %1 now.").arg(answer->movedTo.toDisplayString()));
    }
    const auto write = m_accounts.credentials.write(m_account.id, m_credentials);
    whenDone(write, this, [this](const Result<Done, CredentialError> &written) {
        if (written) {
            store();
            return;
        }
        refuse({ExitStatus::Credentials,
            tr("%1 The account was not added. Without a keychain, IMGURL_SERVER, IMGURL_UID and "
               "IMGURL_TOKEN in the environment do instead.")
                .arg(credentialSentence(written.error()))});
    });
}

void AccountAddCommand::store()
{
    const bool saved = m_accounts.store.save(m_account);
    m_accounts.settings.set(keys::plainHttpAccepted, m_account.id, m_options.plainHttp);
    if (!saved || !m_accounts.settings.save()) {
        m_accounts.credentials.remove(m_account.id);
        refuse({ExitStatus::Failed,
            tr("The settings file cannot be written: the account was not added.")});
        return;
    }
    writeError((tr("Added \"%1\".").arg(printable(m_account.name)) + u'\n').toUtf8());
    end(ExitStatus::Done);
}

AccountListCommand::AccountListCommand(const CommandAccounts &accounts)
    : m_accounts(accounts)
{
}

void AccountListCommand::start()
{
    const QList<Account> accounts = m_accounts.store.accounts();
    const std::optional<Account> current = m_accounts.store.current();
    QByteArray lines;
    for (const Account &account : accounts) {
        QStringList columns{printable(account.name), account.server.toDisplayString(), account.id};
        if (current && current->id == account.id)
            columns << u"current"_s;
        lines += columns.join(u'\t').toUtf8() + '\n';
    }
    end(writeOut(lines) ? ExitStatus::Done : ExitStatus::Failed);
}

AccountTestCommand::AccountTestCommand(const AccountTestOptions &options, CommandAccounts &accounts)
    : m_options(options)
    , m_accounts(accounts)
{
}

void AccountTestCommand::start()
{
    const auto account = m_accounts.choose(m_options.account);
    if (!account) {
        refuse(account.error());
        return;
    }
    askForAlbums({m_client, m_accounts.credentials, m_accounts.albums}, *account, this,
        [this](const AlbumsAnswer &answer) {
            if (!answer) {
                refuse(refusalOf(answer.error()));
                return;
            }
            QString text =
                tr("The connection works; %n album(s).", nullptr, int(answer->albums.size()));
            if (!answer->movedTo.isEmpty())
                text += u' ' + tr("The site is at %1 now.").arg(answer->movedTo.toDisplayString());
            end(writeOut(text.toUtf8() + '\n') ? ExitStatus::Done : ExitStatus::Failed);
        });
}

AccountRemoveCommand::AccountRemoveCommand(
    const AccountRemoveOptions &options, CommandAccounts &accounts)
    : m_options(options)
    , m_accounts(accounts)
{
}

void AccountRemoveCommand::start()
{
    const auto account = m_accounts.choose(m_options.account);
    if (!account) {
        refuse(account.error());
        return;
    }
    if (account->sessionOnly) {
        refuse({ExitStatus::Usage,
            tr("\"%1\" comes from the environment: unset IMGURL_SERVER, IMGURL_UID and "
               "IMGURL_TOKEN.")
                .arg(account->name)});
        return;
    }
    if (!m_options.yes && !canAsk()) {
        refuse({ExitStatus::Usage,
            tr("Nobody can be asked here: to remove the account without a question, add --yes.")});
        return;
    }
    const QString question =
        tr("Remove \"%1\" with its UID and token? Its uploads stay in the list.")
            .arg(printable(account->name));
    if (!m_options.yes && !askYesNo(question)) {
        refuse({isStopRequested() ? ExitStatus::Stopped : ExitStatus::Failed,
            tr("Nothing was removed.")});
        return;
    }
    if (!m_accounts.store.remove(account->id)) {
        refuse({ExitStatus::Failed,
            tr("The settings file cannot be written: the account was not removed.")});
        return;
    }
    whenDone(m_accounts.credentials.remove(account->id), this,
        [this, name = account->name](const Result<Done, CredentialError> &removed) {
            if (removed || removed.error().kind == CredentialErrorKind::NotFound) {
                end(ExitStatus::Done);
                return;
            }
            refuse({ExitStatus::Credentials,
                tr("%1 UID and token of %2 are still in it: delete the entry \"imgurl-desktop\" "
                   "there.")
                    .arg(credentialSentence(removed.error()), name)});
        });
}

} // namespace imgurl
