// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QString>

#include <optional>

namespace imgurl {

// What a row says, in words. The list, the details and the accessible text share these.

//! One sentence of ours, and the site's own words behind it.
[[nodiscard]] QString failureText(const ApiError &error, qint64 fileSize);
//! "2.1 MB → 820 kB · 1920 × 1440 · Screenshots", as far as known.
[[nodiscard]] QString factsText(const Upload &row);
//! The same with what was removed, where sentLines() are not beside it.
[[nodiscard]] QString rowFactsText(const Upload &row);
//! "4000 × 3000", of what was sent when that is known; or empty.
[[nodiscard]] QString dimensionsText(const Upload &row);
//! "14:02", "Yesterday 14:02" or a date, in local time.
[[nodiscard]] QString timeText(const QDateTime &time, const QDateTime &now);
//! Where the row stands while no progress is to be shown; with a link, what else there is to say.
//! hold: why its account waits.
[[nodiscard]] QString statusText(const Upload &row, const std::optional<ApiError> &hold);
//! The whole row for a screen reader.
[[nodiscard]] QString rowSummary(const Upload &row, const QString &status);

} // namespace imgurl
