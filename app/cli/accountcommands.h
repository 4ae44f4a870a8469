// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"
#include "api/apiclient.h"
#include "command.h"
#include "commandline.h"
#include "target/albumsquestion.h"

namespace imgurl {

class CommandAccounts;

//! Asks for UID and token, tests them at the site, keeps them in the keychain.
class AccountAddCommand final : public Command {
    Q_OBJECT

public:
    AccountAddCommand(const AccountAddOptions &options, CommandAccounts &accounts);

    void start() override;

private:
    [[nodiscard]] Result<Account, Refusal> newAccount() const;
    [[nodiscard]] static Result<Credentials, Refusal> askForCredentials();
    void tested(const AlbumsAnswer &answer);
    void store();

    const AccountAddOptions m_options;
    CommandAccounts &m_accounts;
    ApiClient m_client;
    Account m_account;
    Credentials m_credentials;
};

class AccountListCommand final : public Command {
    Q_OBJECT

public:
    explicit AccountListCommand(const CommandAccounts &accounts);

    void start() override;

private:
    const CommandAccounts &m_accounts;
};

class AccountTestCommand final : public Command {
    Q_OBJECT

public:
    AccountTestCommand(const AccountTestOptions &options, CommandAccounts &accounts);

    void start() override;

private:
    const AccountTestOptions m_options;
    CommandAccounts &m_accounts;
    ApiClient m_client;
};

//! Forgets the account, its keychain entry too.
class AccountRemoveCommand final : public Command {
    Q_OBJECT

public:
    AccountRemoveCommand(const AccountRemoveOptions &options, CommandAccounts &accounts);

    void start() override;

private:
    const AccountRemoveOptions m_options;
    CommandAccounts &m_accounts;
};

} // namespace imgurl
