// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountalbums.h"
#include "account/accountstore.h"
#include "account/environmentaccount.h"
#include "account/keychaincredentialstore.h"
#include "account/sessioncredentials.h"
#include "common/result.h"
#include "exitstatus.h"
#include "settings/settings.h"

#include <optional>

class QProcessEnvironment;

namespace imgurl {

//! The accounts of the window, and that of the environment, which goes before.
class CommandAccounts {
public:
    explicit CommandAccounts(const QProcessEnvironment &environment);

    //! By name or id; empty: that of the environment, else the one the window uses.
    [[nodiscard]] Result<Account, Refusal> choose(const QString &name) const;

    Settings settings;
    AccountStore store;
    AccountAlbums albums;
    KeychainCredentialStore keychain;
    SessionCredentials credentials;

private:
    std::optional<EnvironmentError> m_environmentError;
};

} // namespace imgurl
