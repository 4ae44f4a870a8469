// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QString>

#include <optional>

namespace imgurl {

//! What a failure message of the site means, in English, simplified or traditional Chinese, or as
//! a dotted key (`invalid.token`). Nothing when no rule knows it.
[[nodiscard]] std::optional<ErrorKind> classifyMessage(const QString &message);

} // namespace imgurl
