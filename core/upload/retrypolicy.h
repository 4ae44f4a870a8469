// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

namespace imgurl {

//! What becomes of a row whose attempt did not work.
enum class NextStep {
    Fail, //!< the row ends as failed
    WaitForNetwork, //!< it waits, with all of its account, and is tried again after a while
    WaitForUser, //!< it waits, with all of its account, until the user has put something right
};

//! started: bytes of the body had left. A connection that is lost later may be the site's way to
//! refuse this file, so only an attempt that never began waits for the network.
[[nodiscard]] NextStep nextStep(const ApiError &error, bool started);

} // namespace imgurl
