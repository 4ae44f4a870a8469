// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadclaim.h"

#include "upload/database.h"
#include "upload/storeowners.h"
#include "upload/takeover.h"
#include "upload/uploadtable.h"

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// A repetition further away than any that was ever asked for: the clock was set back.
constexpr qint64 kTooFarMs = 15 * 60 * 1000;

struct Candidate {
    UploadId id = 0;
    AccountId account;
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
        , m_except(rules.except)
    {
        m_except.insert(u""_s);
    }

    Result<Claim, StoreError> run(Rows &changed)
    {
        Claim claim;
        while (claim.rows.size() < m_rules.count) {
            const auto candidate = next();
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
                m_except.insert(candidate->account);
                continue;
            }
            if (auto begun = begin(candidate->id, claim.rows); !begun)
                return begun.error();
        }
        claim.crowded = m_crowded;
        if (claim.rows.size() < m_rules.count) {
            const auto due = nextTry();
            if (!due)
                return due.error();
            claim.nextTry = *due;
        }
        return claim;
    }

private:
    [[nodiscard]] QString mayBegin() const
    {
        const QString owner = m_rules.onlyMine ? u"owner = ?"_s : u"(owner IS NULL OR owner = ?)"_s;
        return u"state = 'waiting' AND "_s + owner
            + u" AND account NOT IN (%1)"_s.arg(marks(m_except.size()));
    }

    [[nodiscard]] QVariantList mayBeginValues() const
    {
        QVariantList values{m_owners.mine()};
        for (const AccountId &account : m_except)
            values.append(account);
        return values;
    }

    Result<Candidate, StoreError> next()
    {
        auto query = m_database.run(u"SELECT id, account FROM uploads WHERE "_s + mayBegin()
                + u" AND (retry_at <= ? OR retry_at > ?)"
                  " ORDER BY priority DESC, batch, id LIMIT 1"_s,
            mayBeginValues() + QVariantList{m_now, m_now + kTooFarMs});
        if (!query)
            return std::move(query).error();
        if (!query->next())
            return Candidate{};
        return Candidate{query->value(0).toLongLong(), query->value(1).toString()};
    }

    Result<QDateTime, StoreError> nextTry()
    {
        auto query = m_database.run(
            u"SELECT min(retry_at) FROM uploads WHERE "_s + mayBegin() + u" AND retry_at > ?"_s,
            mayBeginValues() + QVariantList{m_now});
        if (!query)
            return std::move(query).error();
        if (!query->next() || query->value(0).isNull())
            return QDateTime();
        return QDateTime::fromMSecsSinceEpoch(query->value(0).toLongLong(), Qt::UTC);
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
        const bool room =
            occupation->all < limit && (occupation->others.isEmpty() || occupation->mine < share);
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
            const QString worker = working->value(0).toString();
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
            last = owner->value(0).toString();
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
    QSet<AccountId> m_except;
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
