// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/accountholds.h"

#include <algorithm>
#include <functional>

namespace imgurl {

AccountHolds::AccountHolds()
    : AccountHolds(Pauses())
{
}

AccountHolds::AccountHolds(Pauses pauses)
    : m_pauses(pauses)
    , m_pause(pauses.first)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AccountHolds::releaseForNetwork);
}

void AccountHolds::hold(const AccountId &account, const ApiError &reason, bool tryAgainByItself)
{
    // Several rows meet the same fault at once: the first one speaks, unless a worse one follows.
    const auto existing = m_holds.constFind(account);
    if (existing != m_holds.cend() && !(existing->tryAgainByItself && !tryAgainByItself))
        return;
    m_holds.insert(account, {reason, tryAgainByItself});
    if (tryAgainByItself && !m_timer.isActive()) {
        m_timer.start(m_pause);
        m_pause = std::min(m_pause * 2, m_pauses.longest);
    }
    Q_EMIT held(account, reason);
}

void AccountHolds::release(const AccountId &account)
{
    if (!m_holds.remove(account))
        return;
    if (!waitsForNetwork())
        m_timer.stop();
    Q_EMIT released(account);
}

void AccountHolds::releaseAll()
{
    const auto ids = accounts();
    for (const AccountId &account : ids)
        release(account);
}

void AccountHolds::noteAnswer()
{
    m_pause = m_pauses.first;
}

std::optional<ApiError> AccountHolds::reason(const AccountId &account) const
{
    const auto hold = m_holds.constFind(account);
    return hold == m_holds.cend() ? std::nullopt : std::optional(hold->reason);
}

std::optional<ApiError> AccountHolds::needsUser(const AccountId &account) const
{
    const auto hold = m_holds.constFind(account);
    return hold == m_holds.cend() || hold->tryAgainByItself ? std::nullopt
                                                            : std::optional(hold->reason);
}

QSet<AccountId> AccountHolds::accounts() const
{
    return {m_holds.keyBegin(), m_holds.keyEnd()};
}

bool AccountHolds::waitsForNetwork() const
{
    return std::any_of(m_holds.begin(), m_holds.end(), std::mem_fn(&Hold::tryAgainByItself));
}

void AccountHolds::releaseForNetwork()
{
    const auto ids = accounts();
    for (const AccountId &account : ids) {
        if (m_holds.value(account).tryAgainByItself)
            release(account);
    }
}

} // namespace imgurl
