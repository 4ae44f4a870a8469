// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <chrono>

namespace imgurl {

//! What becomes of a row whose attempt did not work.
enum class NextStep {
    Fail, //!< the row ends as failed
    TryAgain, //!< the row alone, after a pause
    SlowDown, //!< the row, after a pause in which nothing of its account is begun
    WaitForNetwork, //!< it waits, with all of its account, and is tried again after a while
    WaitForUser, //!< it waits, with all of its account, until the user has put something right
};

//! `row` as it was claimed, this attempt counted; `attempts` is how many there are in all. What the
//! site cannot have stored is tried that often; where the answer was lost, once more.
[[nodiscard]] NextStep nextStep(const Upload &row, const ApiError &error, int attempts);

//! The site heard the whole image and its answer never came, or was none: it may be there.
[[nodiscard]] bool isAnswerLost(const ApiError &error);

//! Exponential with jitter; the site's Retry-After up to 10 minutes.
[[nodiscard]] std::chrono::milliseconds pauseAfter(
    const ApiError &error, int attempt, std::chrono::milliseconds firstPause);

} // namespace imgurl
