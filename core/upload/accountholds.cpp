// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/accountholds.h"

#include <algorithm>

namespace imgurl {

namespace {

constexpr std::chrono::seconds kFirstPause{5};
constexpr std::chrono::seconds kLongestPause{60};

} // namespace

AccountHolds::AccountHolds(QObject *parent)
    : QObject(parent)
    , m_pause(kFirstPause)
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
        m_pause = std::min(m_pause * 2, kLongestPause);
    }
    Q_EMIT held(account, reason);
}

void AccountHolds::release(const AccountId &account)
{
    if (m_holds.remove(account))
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
    m_pause = kFirstPause;
}

std::optional<ApiError> AccountHolds::reason(const AccountId &account) const
{
    const auto hold = m_holds.constFind(account);
    return hold == m_holds.cend() ? std::nullopt : std::optional(hold->reason);
}

QSet<AccountId> AccountHolds::accounts() const
{
    return {m_holds.keyBegin(), m_holds.keyEnd()};
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
