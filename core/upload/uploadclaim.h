// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace imgurl {

class Database;
class StoreOwners;

//! Which waiting rows a process may begin with.
struct ClaimRules {
    int count = 1; //!< rows at most
    int parallel = 4; //!< uploading at once, for an account, by all processes together
    QHash<AccountId, int> parallelOf; //!< accounts for which it is another number
    QSet<AccountId> except; //!< accounts that are passed over
    std::optional<QSet<AccountId>> accounts; //!< when given, all others are passed over too
    //! Of which this process has just ended an upload: with fewer places than processes, another
    //! one comes first.
    QSet<AccountId> justEnded;
    bool lookForDead = false; //!< free the rows of processes that died, whatever they are
    bool onlyMine = false; //!< rows of this process alone, not those of nobody
};

struct Claim {
    QList<Upload> rows; //!< now uploading and with one more attempt
    QDateTime nextTry; //!< UTC: when a row that waits to be repeated is due; invalid: there is none
    bool crowded = false; //!< rows wait that only other processes' uploads keep from beginning
    //! Another process is uploading, deleting, or has rows of its own; not asked with onlyMine.
    bool othersWork = false;
};

//! Takes the next waiting rows: first what was put before the others, then the oldest batch, top to
//! bottom. Where several processes work for one account each has its share. Rows of processes that
//! died are freed on the way and added to `changed`.
[[nodiscard]] Result<Claim, StoreError> claimRows(
    Database &database, const StoreOwners &owners, const ClaimRules &rules, QList<Upload> &changed);

} // namespace imgurl
