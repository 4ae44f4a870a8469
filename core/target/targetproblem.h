// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"
#include "api/apierror.h"

#include <QStringList>

namespace imgurl {

//! Why it is not known where uploads are to go, or the site cannot be asked.
struct TargetProblem {
    enum class Kind {
        NoAccount, //!< there is none at all
        UnknownAccount,
        SeveralAccounts, //!< of this name
        UnknownAlbum,
        SeveralAlbums,
        Credentials,
        Site, //!< was asked for its albums
    };
    Kind kind = Kind::NoAccount;
    QString given{}; //!< the name that was asked for
    QStringList known{}; //!< the names there are
    CredentialError credentials{};
    ApiError site{};
};

} // namespace imgurl
