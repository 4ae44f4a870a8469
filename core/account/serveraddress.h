// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QLatin1StringView>
#include <QUrl>

namespace imgurl {

inline constexpr QLatin1StringView kDefaultServer{"https://www.imgurl.org"};

enum class ServerAddressError {
    Empty,
    OtherScheme, //!< neither http nor https
    HasCredentials, //!< user:password@host
    NotAnAddress,
};

//! The base every request is built on, from what a person typed or pasted:
//! scheme://host[:port][/sub], https where none was said, without the API's own path, query and
//! fragment. Applied to its own result it changes nothing.
Result<QUrl, ServerAddressError> normalizedServer(const QString &typed);

[[nodiscard]] bool isPlainHttp(const QUrl &server);
//! localhost and the loopback networks: plain http to them stays on this machine.
[[nodiscard]] bool isLoopback(const QUrl &server);

} // namespace imgurl
