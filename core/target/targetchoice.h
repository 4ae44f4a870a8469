// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "api/types.h"
#include "common/result.h"
#include "target/targetproblem.h"

#include <QList>

namespace imgurl {

class AccountStore;

//! By name or id, an id going before; empty: the current one.
[[nodiscard]] Result<Account, TargetProblem> chooseAccount(
    const AccountStore &accounts, const QString &nameOrId);
//! By name or id, an id going before.
[[nodiscard]] Result<Album, TargetProblem> chooseAlbum(
    const QList<Album> &albums, const QString &nameOrId);

} // namespace imgurl
