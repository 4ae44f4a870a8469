// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>

namespace imgurl {

//! What came back for one request, before anybody reads a meaning into it.
struct HttpAnswer {
    int status = 0; //!< 0: none came
    QByteArray body; //!< at most 1 MiB
    QUrl location; //!< absolute; of a redirect
    std::chrono::seconds retryAfter{0};
    bool challenged = false; //!< a header said that a browser has to pass a challenge
    std::optional<ErrorKind> failure; //!< why the answer is not there as a whole

    [[nodiscard]] bool isRedirect() const { return status >= 300 && status < 400; }
};

} // namespace imgurl
