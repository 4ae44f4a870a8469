// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandaccounts.h"

#include "common/accounttext.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct AccountChoice {
    Q_DECLARE_TR_FUNCTIONS(imgurl::AccountChoice)
};

QString namesOf(const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names << account.name;
    return names.join(u", "_s);
}

Refusal noAccount()
{
    return {ExitStatus::Credentials,
        AccountChoice::tr("There is no account yet. Add one with \"imgurl account add\", or set "
                          "IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN.")};
}

} // namespace

CommandAccounts::CommandAccounts(const QProcessEnvironment &environment)
    : store(settings)
    , albums(settings)
    , credentials(keychain)
{
    const auto found = environmentAccount(environment, settings);
    if (!found) {
        m_environmentError = found.error();
        return;
    }
    if (!*found)
        return;
    const auto &[account, secrets] = **found;
    credentials.keepForSession(account.id, secrets);
    store.save(account);
    store.setCurrent(account.id);
}

Result<Account, Refusal> CommandAccounts::choose(const QString &name) const
{
    if (name.isEmpty()) {
        if (m_environmentError)
            return Refusal{ExitStatus::Credentials, environmentSentence(*m_environmentError)};
        const auto current = store.current();
        return current ? Result<Account, Refusal>(*current) : noAccount();
    }
    if (const auto byId = store.account(name))
        return *byId;
    const QList<Account> accounts = store.accounts();
    if (accounts.isEmpty())
        return noAccount();
    QList<Account> found;
    for (const Account &account : accounts) {
        if (account.name == name)
            found << account;
    }
    if (found.size() == 1)
        return found.first();
    return Refusal{ExitStatus::Usage,
        found.isEmpty() ? AccountChoice::tr("There is no account \"%1\"; there are: %2")
                              .arg(name, namesOf(accounts))
                        : AccountChoice::tr("More than one account is called \"%1\": take its id "
                                            "from \"imgurl account list\".")
                              .arg(name)};
}

} // namespace imgurl
