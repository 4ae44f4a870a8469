// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/credentials.h"
#include "api/types.h"
#include "common/result.h"
#include "target/targetproblem.h"

#include <QList>

#include <functional>

namespace imgurl {

class AccountAlbums;
class ApiClient;
class CredentialStore;

struct AlbumsFound {
    QList<Album> albums;
    QUrl movedTo; //!< empty, or the base address the site sent the question on to
};
using AlbumsAnswer = Result<AlbumsFound, TargetProblem>;

//! Asks the site of these; `done` is called once, unless the context goes first.
void askForAlbums(ApiClient &client, const QUrl &server, const Credentials &credentials,
    QObject *context, const std::function<void(const AlbumsAnswer &)> &done);

//! What is needed to ask in the name of an account; outlives the question.
struct AlbumServices {
    ApiClient &client;
    CredentialStore &credentials;
    AccountAlbums &albums;
};
//! The same with the credentials of the account; what comes is remembered for it.
void askForAlbums(const AlbumServices &services, const Account &account, QObject *context,
    const std::function<void(const AlbumsAnswer &)> &done);

} // namespace imgurl
