// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuecommand.h"

#include "account/pacesetting.h"
#include "targetrefusal.h"

namespace imgurl {

using namespace Qt::StringLiterals;

QueueCommand::QueueCommand(const QueueOptions &options, CommandAccounts &accounts)
    : m_accounts(accounts)
    , m_client({.inactivityTimeout = options.timeout})
    , m_preparer(dataFolder() + u"/prepared"_s)
    , m_spool(dataFolder() + u"/spool"_s)
    , m_queue({store(), m_client, accounts.credentials, m_preparer, m_fetcher, m_spool},
          {.onlyMine = true, .givesUp = true, .attempts = options.attempts})
{
}

TargetFinder::Parts QueueCommand::targetParts()
{
    return {m_accounts.store, m_accounts.settings,
        {m_client, m_accounts.credentials, m_accounts.albums}};
}

void QueueCommand::findTarget(const QString &account, const QString &album,
    const std::function<void(const UploadTarget &)> &found)
{
    TargetFinder(targetParts())
        .find(account, album, this, [this, found](const TargetAnswer &target) {
            if (target)
                found(*target);
            else
                refuse(refusalOf(target.error()));
        });
}

void QueueCommand::setPace(const AccountId &account, std::optional<int> parallel)
{
    PaceSetting pace = readPace(m_accounts.settings, account);
    pace.parallel = parallel.value_or(pace.parallel);
    m_queue.pacing().set(account, pace);
}

} // namespace imgurl
