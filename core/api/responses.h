// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"
#include "api/apierror.h"
#include "api/deleteoutcome.h"
#include "api/httpanswer.h"
#include "api/types.h"
#include "common/result.h"

#include <QList>

namespace imgurl {

// What the site's answers mean. Pure: no network, no clock. The HTTP status and Content-Type say
// little (every refusal measured came as 200 text/html), so the JSON decides where there is one.
// `secrets` are masked in the site's words.

[[nodiscard]] Result<UploadedImage, ApiError> readUpload(
    const HttpAnswer &answer, const Credentials &secrets);

[[nodiscard]] Result<QList<Album>, ApiError> readAlbums(
    const HttpAnswer &answer, const Credentials &secrets);

//! An outcome when the site said something, an error when the visit did not get through.
[[nodiscard]] Result<DeleteOutcome, ApiError> readDelete(const HttpAnswer &answer);

} // namespace imgurl
