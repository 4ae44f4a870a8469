// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/credentials.h"
#include "api/types.h"
#include "common/result.h"
#include "exitstatus.h"

#include <QList>

#include <functional>

namespace imgurl {

class ApiClient;
class CommandAccounts;

struct AlbumsFound {
    QList<Album> albums;
    QUrl movedTo; //!< empty, or the base address the site sent the question on to
};
using AlbumsAnswer = Result<AlbumsFound, Refusal>;

//! Asks the site of these; `done` is called once, unless the context goes first.
void askForAlbums(ApiClient &client, const QUrl &server, const Credentials &credentials,
    QObject *context, const std::function<void(const AlbumsAnswer &)> &done);
//! The same with the credentials of the account; what comes is remembered for it.
void askForAlbums(ApiClient &client, CommandAccounts &accounts, const Account &account,
    QObject *context, const std::function<void(const AlbumsAnswer &)> &done);

} // namespace imgurl
