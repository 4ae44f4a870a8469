// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imgurl {

class AccountStore;
class ApiClient;
class SessionCredentials;
class Settings;

//! What the account dialogs work with; all of it outlives them.
struct AccountServices {
    AccountStore &accounts;
    SessionCredentials &credentials;
    ApiClient &client;
    Settings &settings;
};

} // namespace imgurl
