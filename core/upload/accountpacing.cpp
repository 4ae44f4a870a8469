// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/accountpacing.h"

#include <algorithm>

namespace imgurl {

AccountPacing::AccountPacing()
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        wakeUp();
        Q_EMIT rested();
    });
}

void AccountPacing::set(const AccountId &account, const PaceSetting &setting)
{
    Pace &known = pace(account);
    known.setting = setting;
    known.parallel = setting.parallel;
}

AccountPacing::Pace &AccountPacing::pace(const AccountId &account)
{
    const auto known = m_paces.find(account);
    if (known != m_paces.end())
        return *known;
    return *m_paces.insert(account, {m_default, m_default.parallel, 0, {}, {}});
}

QHash<AccountId, int> AccountPacing::parallelOf() const
{
    QHash<AccountId, int> result;
    for (auto it = m_paces.cbegin(); it != m_paces.cend(); ++it) {
        if (it->parallel != m_default.parallel)
            result.insert(it.key(), it->parallel);
    }
    return result;
}

QSet<AccountId> AccountPacing::resting() const
{
    QSet<AccountId> result;
    for (auto it = m_paces.cbegin(); it != m_paces.cend(); ++it) {
        if (!it->rest.hasExpired())
            result.insert(it.key());
    }
    return result;
}

bool AccountPacing::hasGap() const
{
    using namespace std::chrono_literals;
    return m_default.gap > 0ms || std::any_of(m_paces.begin(), m_paces.end(), [](const Pace &pace) {
        return pace.setting.gap > 0ms;
    });
}

void AccountPacing::noteStart(const AccountId &account)
{
    if (const auto gap = pace(account).setting.gap; gap.count() > 0)
        rest(account, gap);
}

void AccountPacing::noteSuccess(const AccountId &account)
{
    Pace &known = pace(account);
    if (known.parallel >= known.setting.parallel || ++known.successes < known.parallel * 2)
        return;
    known.successes = 0;
    ++known.parallel;
}

void AccountPacing::slowDown(const AccountId &account, std::chrono::milliseconds pause)
{
    Pace &known = pace(account);
    // Those that were in flight together complain together: that is one complaint.
    if (known.complaint.hasExpired()) {
        known.parallel = std::max(PaceSetting::kFewest, known.parallel / 2);
        known.successes = 0;
        known.complaint = QDeadlineTimer(pause, Qt::PreciseTimer);
    }
    rest(account, pause);
}

void AccountPacing::rest(const AccountId &account, std::chrono::milliseconds pause)
{
    Pace &known = pace(account);
    const QDeadlineTimer until(pause, Qt::PreciseTimer);
    if (known.rest.hasExpired() || known.rest < until)
        known.rest = until;
    wakeUp();
}

void AccountPacing::wakeUp()
{
    auto next = QDeadlineTimer(QDeadlineTimer::Forever);
    for (const Pace &known : std::as_const(m_paces)) {
        if (!known.rest.hasExpired())
            next = std::min(next, known.rest);
    }
    if (!next.isForever())
        m_timer.start(int(next.remainingTime()) + 1);
}

} // namespace imgurl
