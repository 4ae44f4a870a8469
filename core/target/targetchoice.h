// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "api/types.h"
#include "common/result.h"
#include "target/targetproblem.h"
#include "upload/newupload.h"

#include <QList>

namespace imgurl {

class AccountAlbums;
class AccountStore;

//! By name or id, an id going before; empty: the current one.
[[nodiscard]] Result<Account, TargetProblem> chooseAccount(
    const AccountStore &accounts, const QString &nameOrId);
//! By name or id, an id going before.
[[nodiscard]] Result<Album, TargetProblem> chooseAlbum(
    const QList<Album> &albums, const QString &nameOrId);

//! Into the album that is chosen for its account, unless the site has it no longer.
[[nodiscard]] Result<UploadTarget, TargetProblem> withChosenAlbum(
    const UploadTarget &target, const AccountAlbums &albums);

} // namespace imgurl
