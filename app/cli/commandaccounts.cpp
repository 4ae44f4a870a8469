// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandaccounts.h"

#include "common/accounttext.h"
#include "target/targetchoice.h"
#include "targetrefusal.h"

#include <QProcessEnvironment>

namespace imgurl {

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
    if (name.isEmpty() && m_environmentError)
        return Refusal{ExitStatus::Credentials, environmentSentence(*m_environmentError)};
    const auto account = chooseAccount(store, name);
    return account ? Result<Account, Refusal>(*account) : refusalOf(account.error());
}

} // namespace imgurl
