// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <functional>

class QObject;

namespace imgurl {

struct AccountServices;

//! The account goes, with its UID and token. When the keychain does not let go of these,
//! `entryLeft` is called with what there is to do, unless `context` is gone by then.
void removeAccount(const AccountServices &services, const AccountId &id, QObject *context,
    const std::function<void(const QString &sentence)> &entryLeft);

} // namespace imgurl
