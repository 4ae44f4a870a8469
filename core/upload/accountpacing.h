// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/pacesetting.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

namespace imgurl {

//! How fast each account's uploads go: as its setting says, and slower for as long as the site
//! complains. A complaint halves what goes at once and lets the account rest; every round of
//! uploads without one adds one again.
class AccountPacing final : public QObject {
    Q_OBJECT

public:
    AccountPacing();

    //! For accounts that have no setting of their own.
    void setDefault(const PaceSetting &setting) { m_default = setting; }
    void set(const AccountId &account, const PaceSetting &setting);

    [[nodiscard]] int parallel() const { return m_default.parallel; }
    //! Accounts for which it is another number now.
    [[nodiscard]] QHash<AccountId, int> parallelOf() const;
    //! Of which nothing may begin now.
    [[nodiscard]] QSet<AccountId> resting() const;

    //! How many of one account may begin in one go.
    [[nodiscard]] bool hasGap() const;
    void noteStart(const AccountId &account);
    void noteSuccess(const AccountId &account);
    void slowDown(const AccountId &account, std::chrono::milliseconds pause);
    void rest(const AccountId &account, std::chrono::milliseconds pause);

Q_SIGNALS:
    void rested();

private:
    struct Pace {
        PaceSetting setting;
        int parallel = 0;
        int successes = 0;
        QDeadlineTimer rest;
        QDeadlineTimer complaint; //!< until when others count as the same
    };
    [[nodiscard]] Pace &pace(const AccountId &account);
    void wakeUp();

    PaceSetting m_default;
    QHash<AccountId, Pace> m_paces;
    QTimer m_timer; // runs only while an account rests
};

} // namespace imgurl
