// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"
#include "api/apierror.h"
#include "api/httpanswer.h"
#include "common/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace imgurl {

//! What every answer of the site is wrapped in: {"code":200,"msg":"","data":…}.
struct Envelope {
    std::optional<int> code; //!< from a number or a string of digits
    QString message; //!< `msg`, else `message`; as it came
    QJsonValue data;
    QJsonObject top; //!< the flat answers of the first API have their fields here

    [[nodiscard]] static Envelope of(const QJsonObject &object);
};

//! The envelope of a success (code 200, whatever the HTTP status), or what went wrong. An answer
//! that broke off is still read if its JSON is whole. `secrets` are masked in the site's words.
[[nodiscard]] Result<Envelope, ApiError> readEnvelope(
    const HttpAnswer &answer, const Credentials &secrets);

//! For an answer without JSON.
[[nodiscard]] ApiError readPage(const HttpAnswer &answer, const Credentials &secrets);

} // namespace imgurl
