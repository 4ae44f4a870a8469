// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "api/types.h"
#include "recipe/recipe.h"

#include <QString>
#include <QUrl>

namespace imgurl {

//! A picture that is about to become a row.
struct NewUpload {
    QString source; //!< absolute path; empty: to be fetched from the address
    QString fileName; //!< what the user calls it
    bool spooled = false;
    QUrl address{};
};

//! Where the rows of one batch go.
struct UploadTarget {
    AccountId account; //!< empty: none exists yet; assignAccount() comes later
    QString accountName;
    QUrl server;
    Album album;
    Recipe recipe{};
    bool soon = false; //!< somebody waits for the links: before what nobody waits for
};

} // namespace imgurl
