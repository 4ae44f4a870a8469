// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace imgurl {

//! A UUID without braces, or for an account from the environment a salted hash. Never the uid.
using AccountId = QString;

struct Account {
    AccountId id;
    QString name;
    QUrl server; //!< normalised: scheme://host[:port][/sub]
    bool sessionOnly = false; //!< from the environment: never written to settings or keychain

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace imgurl
