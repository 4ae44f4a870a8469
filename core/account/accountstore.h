// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QList>
#include <QObject>

#include <optional>

namespace imgurl {

class Settings;

//! The accounts by id, name and server, kept in the settings, and which of them is current. Session
//! accounts are held in memory only, the choice of one included. Credentials are elsewhere.
class AccountStore final : public QObject {
    Q_OBJECT

public:
    //! The settings must outlive this.
    explicit AccountStore(Settings &settings, QObject *parent = nullptr);

    //! Session accounts first, then in the order they were added.
    [[nodiscard]] QList<Account> accounts() const;
    [[nodiscard]] std::optional<Account> account(const AccountId &id) const;
    //! None only when there is no account at all.
    [[nodiscard]] std::optional<Account> current() const;

    [[nodiscard]] static AccountId newId();

    //! Adds, or replaces the one of the same id. The first account becomes current. False when the
    //! settings file could not be written: then the change lasts as long as the program.
    bool save(const Account &account);
    //! With everything the settings remember of it. False as above.
    bool remove(const AccountId &id);
    void setCurrent(const AccountId &id);

Q_SIGNALS:
    void accountsChanged();
    //! Another account is current, or none, or the current one has a new name or server.
    void currentChanged();

private:
    void load();
    bool changed(const std::optional<Account> &currentBefore);

    Settings &m_settings;
    QList<Account> m_accounts;
    AccountId m_current;
};

} // namespace imgurl
