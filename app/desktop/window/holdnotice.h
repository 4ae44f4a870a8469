// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "window/noticebar.h"

namespace imgurl {

class AccountGuide;
class AccountStore;
class UploadQueue;
struct ApiError;

//! Why the uploads of an account wait for its user, and the way out.
class HoldNotice final : public NoticeBar {
    Q_OBJECT

public:
    struct Parts {
        const AccountStore &accounts;
        UploadQueue &queue;
        AccountGuide &guide;
    };
    explicit HoldNotice(const Parts &parts, QWidget *parent = nullptr);

    void tell(const AccountId &account, const ApiError &reason);
    //! The next account that waits, or nothing.
    void tellNext();

private:
    const Parts m_parts;
};

//! What only a change of UID and token helps against.
[[nodiscard]] bool isAboutCredentials(const ApiError &error);

} // namespace imgurl
