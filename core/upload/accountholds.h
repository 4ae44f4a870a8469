// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "api/apierror.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace imgurl {

//! The accounts whose rows wait for something that is no fault of a row: the network, credentials,
//! a quota. Holds for the network end by themselves after the first pause, then twice as long each
//! time, up to the longest.
class AccountHolds final : public QObject {
    Q_OBJECT

public:
    struct Pauses {
        std::chrono::milliseconds first = std::chrono::seconds(5);
        std::chrono::milliseconds longest = std::chrono::seconds(60);
    };
    AccountHolds();
    explicit AccountHolds(Pauses pauses);

    void hold(const AccountId &account, const ApiError &reason, bool tryAgainByItself);
    void release(const AccountId &account);
    void releaseAll();
    //! An answer came: the next hold for the network starts at the first pause again.
    void noteAnswer();

    [[nodiscard]] std::optional<ApiError> reason(const AccountId &account) const;
    //! The same, where waiting alone does not help.
    [[nodiscard]] std::optional<ApiError> needsUser(const AccountId &account) const;
    [[nodiscard]] QSet<AccountId> accounts() const;

Q_SIGNALS:
    void held(const imgurl::AccountId &account, const imgurl::ApiError &reason);
    void released(const imgurl::AccountId &account);

private:
    void releaseForNetwork();
    [[nodiscard]] bool waitsForNetwork() const;

    struct Hold {
        ApiError reason;
        bool tryAgainByItself = false;
    };
    QHash<AccountId, Hold> m_holds;
    const Pauses m_pauses;
    std::chrono::milliseconds m_pause;
    QTimer m_timer; // runs only while a hold for the network exists
};

} // namespace imgurl
