// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"

#include <functional>

namespace imgurl {

class Settings;

//! What editors have to send along, if anything: kept in the keychain beside the accounts.
class EditorSecret {
public:
    EditorSecret(Settings &settings, CredentialStore &credentials);

    //! Whether one is asked for.
    [[nodiscard]] bool isWanted() const;
    //! Empty: none is asked for. `done` is called once, unless the context goes first.
    void read(QObject *context,
        const std::function<void(const Result<QByteArray, CredentialError> &)> &done);
    //! Empty: none from now on. The setting changes when the keychain has the new.
    void write(const QByteArray &secret, QObject *context,
        const std::function<void(const Result<Done, CredentialError> &)> &done);

private:
    Settings &m_settings;
    CredentialStore &m_credentials;
};

} // namespace imgurl
