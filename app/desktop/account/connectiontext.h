// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/albumsjob.h"

#include <QString>

namespace imgurl {

//! How a test of a connection went: one sentence, and the site's own words when it gave some.
[[nodiscard]] QString connectionText(const AlbumsResult &result, const QUrl &movedTo);
[[nodiscard]] QString connectionErrorText(const ApiError &error);

} // namespace imgurl
