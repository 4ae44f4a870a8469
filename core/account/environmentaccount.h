// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/credentials.h"
#include "account/serveraddress.h"

#include <QStringList>

#include <optional>

class QProcessEnvironment;

namespace imgurl {

class Settings;

struct EnvironmentAccount {
    Account account; //!< sessionOnly
    Credentials credentials;
};

struct EnvironmentError {
    QStringList missing; //!< names of the variables that are not set while another one is
    std::optional<ServerAddressError> server; //!< IMGURL_SERVER is set but no address

    friend bool operator==(const EnvironmentError &, const EnvironmentError &) = default;
};

//! The account of IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN; none when none of them is set (empty
//! counts as not set). Its id is a salted hash of server and uid, so that its rows are found again
//! and the uid stays unwritten; the salt is made and kept in the settings at the first need.
Result<std::optional<EnvironmentAccount>, EnvironmentError> environmentAccount(
    const QProcessEnvironment &environment, Settings &settings);

//! The variables of this process, of which the three are taken away: no program that is started
//! from here, a browser above all, inherits a token. Before any other thread runs.
[[nodiscard]] QProcessEnvironment takeEnvironment();

} // namespace imgurl
