// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "command.h"
#include "commandline.h"

namespace imgurl {

class CommandAccounts;

//! Asks the site and prints id, name and "private", parted by tabs.
class AlbumsCommand final : public Command {
    Q_OBJECT

public:
    AlbumsCommand(const AlbumsOptions &options, CommandAccounts &accounts);

    void start() override;

private:
    const AlbumsOptions m_options;
    CommandAccounts &m_accounts;
    ApiClient m_client;
};

} // namespace imgurl
