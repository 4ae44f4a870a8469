// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadclaim.h"

#include "upload/database.h"
#include "upload/storeowners.h"
#include "upload/takeover.h"
#include "upload/uploadtable.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// A repetition further away than any that was ever asked for: the clock was set back.
constexpr qint64 kTooFarMs = 15 * 60 * 1000;

struct Candidate {
    UploadId id = 0; //!< 0: none
    int priority = 0;
    BatchId batch = 0;
    AccountId account;

    [[nodiscard]] bool goesBefore(const Candidate &other) const
    {
        return std::tuple(-priority, batch, id)
            < std::tuple(-other.priority, other.batch, other.id);
    }
};

//! What is at work for one account.
struct Occupation {
    int mine = 0;
    int all = 0;
    QSet<QString> others; //!< processes that upload or wait for it
};

class Claimer {
public:
    Claimer(Database &database, const StoreOwners &owners, const ClaimRules &rules)
        : m_database(database)
        , m_owners(owners)
        , m_rules(rules)
        , m_now(QDateTime::currentMSecsSinceEpoch())
    {
    }

    Result<Claim, StoreError> run(Rows &changed)
    {
        if (m_rules.lookForDead) {
            const auto freed = takeOver(m_database, m_owners);
            if (!freed)
                return freed.error();
            changed += *freed;
        }
        auto accounts = waitingAccounts();
        if (!accounts)
            return accounts.error();
        Claim claim;
        while (claim.rows.size() < m_rules.count) {
            const auto candidate = next(*accounts, claim);
            if (!candidate)
                return candidate.error();
            if (!candidate->id)
                break;
            const auto room = hasRoom(candidate->account, changed);
            if (!room)
                return room.error();
            // What was freed may come before the candidate.
            if (std::exchange(m_freed, false))
                continue;
            if (!*room) {
                accounts->removeOne(candidate->account);
                continue;
            }
            if (auto begun = begin(candidate->id, claim.rows); !begun)
                return begun.error();
        }
        claim.crowded = m_crowded;
        // Whoever works on its own rows alone leaves the others' to the others.
        if (m_rules.onlyMine)
            return claim;
        const auto others = haveOthersRows(m_database, m_owners);
        if (!others)
            return others.error();
        claim.othersWork = *others;
        return claim;
    }

private:
    //! From one to the next by the index: each may have thousands of rows.
    Result<QStringList, StoreError> waitingAccounts()
    {
        QStringList accounts;
        QString last = u""_s; // of no account, which is passed over
        while (true) {
            auto next = m_database.run(u"SELECT account FROM uploads INDEXED BY uploads_waiting"
                                       " WHERE state = 'waiting' AND account > ?"
                                       " ORDER BY account LIMIT 1"_s,
                {last});
            if (!next)
                return std::move(next).error();
            if (!next->next())
                return accounts;
            last = next->text(0);
            const bool known = !m_rules.accounts || m_rules.accounts->contains(last);
            if (known && !m_rules.except.contains(last))
                accounts.append(last);
        }
    }

    //! The first of all; accounts that have none are taken out.
    Result<Candidate, StoreError> next(QStringList &accounts, Claim &claim)
    {
        Candidate first;
        const QStringList all = accounts;
        for (const AccountId &account : all) {
            const auto candidate = nextOf(account);
            if (!candidate)
                return candidate;
            if (!candidate->id) {
                accounts.removeOne(account);
                if (auto noted = noteNextTry(account, claim); !noted)
                    return noted.error();
            } else if (!first.id || candidate->goesBefore(first)) {
                first = *candidate;
            }
        }
        return first;
    }

    [[nodiscard]] QString mayBegin() const
    {
        return u"state = 'waiting' AND account = ? AND "_s
            + (m_rules.onlyMine ? u"owner = ?"_s : u"(owner IS NULL OR owner = ?)"_s);
    }

    Result<Candidate, StoreError> nextOf(const AccountId &account)
    {
        auto query = m_database.run(u"SELECT id, priority, batch FROM uploads"
                                    " INDEXED BY uploads_waiting WHERE "_s
                + mayBegin()
                + u" AND (retry_at <= ? OR retry_at > ?)"
                  " ORDER BY priority DESC, batch, id LIMIT 1"_s,
            {account, m_owners.mine(), m_now, m_now + kTooFarMs});
        if (!query)
            return std::move(query).error();
        if (!query->next())
            return Candidate{};
        return Candidate{query->integer(0), int(query->integer(1)), query->integer(2), account};
    }

    Result<Done, StoreError> noteNextTry(const AccountId &account, Claim &claim)
    {
        auto query = m_database.run(
            u"SELECT min(retry_at) FROM uploads WHERE "_s + mayBegin() + u" AND retry_at > ?"_s,
            {account, m_owners.mine(), m_now});
        if (!query)
            return std::move(query).error();
        if (query->next() && !query->isNull(0)) {
            const auto due = QDateTime::fromMSecsSinceEpoch(query->integer(0), Qt::UTC);
            if (!claim.nextTry.isValid() || due < claim.nextTry)
                claim.nextTry = due;
        }
        return Done{};
    }

    Result<bool, StoreError> hasRoom(const AccountId &account, Rows &changed)
    {
        auto occupation = occupationOf(account);
        if (!occupation)
            return occupation.error();
        const bool someDied = std::any_of(occupation->others.begin(), occupation->others.end(),
            [this](const QString &owner) { return !m_owners.isAlive(owner); });
        if (someDied) {
            const auto freed = takeOver(m_database, m_owners);
            if (!freed)
                return freed.error();
            changed += *freed;
            m_freed = !freed->isEmpty();
            occupation = occupationOf(account);
            if (!occupation)
                return occupation.error();
        }
        const int limit = m_rules.parallelOf.value(account, m_rules.parallel);
        const int share = std::max(1, limit / int(occupation->others.size() + 1));
        // With fewer places than processes, who has just had one lets another have it.
        const bool givesWay =
            limit <= occupation->others.size() && m_rules.justEnded.contains(account);
        const bool room = occupation->all < limit
            && (occupation->others.isEmpty() || (occupation->mine < share && !givesWay));
        if (!room && !occupation->others.isEmpty())
            m_crowded = true;
        return room;
    }

    Result<Occupation, StoreError> occupationOf(const AccountId &account)
    {
        Occupation result;
        auto working = m_database.run(
            u"SELECT worker FROM uploads WHERE state = 'uploading' AND account = ?"_s, {account});
        if (!working)
            return std::move(working).error();
        while (working->next()) {
            const QString worker = working->text(0);
            ++result.all;
            if (worker == m_owners.mine())
                ++result.mine;
            else
                result.others.insert(worker);
        }
        // From one owner to the next by the index: each may own thousands of rows.
        QString last = u""_s;
        while (true) {
            auto owner = m_database.run(u"SELECT owner FROM uploads WHERE state = 'waiting'"
                                        " AND account = ? AND owner > ? ORDER BY owner LIMIT 1"_s,
                {account, last});
            if (!owner)
                return std::move(owner).error();
            if (!owner->next())
                return result;
            last = owner->text(0);
            if (last != m_owners.mine())
                result.others.insert(last);
        }
    }

    Result<Done, StoreError> begin(UploadId id, Rows &rows)
    {
        auto begun = updateRows(m_database,
            u"state = 'uploading', worker = ?, attempts = attempts + 1, retry_at = 0, "_s
                + kClearError,
            u"id = ?"_s, {m_owners.mine(), id});
        if (!begun)
            return begun.error();
        rows += *begun;
        return Done{};
    }

    Database &m_database;
    const StoreOwners &m_owners;
    const ClaimRules &m_rules;
    const qint64 m_now;
    bool m_crowded = false;
    bool m_freed = false;
};

} // namespace

Result<Claim, StoreError> claimRows(
    Database &database, const StoreOwners &owners, const ClaimRules &rules, QList<Upload> &changed)
{
    return Claimer(database, owners, rules).run(changed);
}

} // namespace imgurl
