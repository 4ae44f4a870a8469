// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QString>

namespace imgurl {

//! UID and token of one account. They live here, in the keychain and in a request's body, nowhere
//! else.
struct Credentials {
    QString uid;
    QString token;

    [[nodiscard]] bool isComplete() const { return !uid.isEmpty() && !token.isEmpty(); }
    friend bool operator==(const Credentials &, const Credentials &) = default;
    friend QDebug operator<<(QDebug debug, const Credentials &)
    {
        return debug << "Credentials(***)";
    }
};

} // namespace imgurl
