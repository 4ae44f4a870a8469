// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QString>

#include <optional>

namespace imgurl {

//! What a page without JSON means by its words: only sentences that no ordinary page has.
[[nodiscard]] std::optional<ErrorKind> classifyPage(const QString &html);

//! What an HTTP status alone means. Nothing for 2xx.
[[nodiscard]] std::optional<ErrorKind> classifyStatus(int status);

} // namespace imgurl
