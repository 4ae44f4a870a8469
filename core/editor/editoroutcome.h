// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <algorithm>
#include <optional>

namespace imgurl {

//! How an editor's request ended.
struct EditorOutcome {
    enum class Ending {
        Stopped, //!< every row, done or not
        NoProgress, //!< for too long: what waits is held
        Paused, //!< the same, by the user
        NeedsUser, //!< what waits is held, see `reason`
        StoreFailed, //!< see `storeError`
    };
    Ending ending = Ending::Stopped;
    QList<Upload> rows{}; //!< in the order of the request
    QList<RefusedSource> refused{};
    std::optional<ApiError> reason{};
    std::optional<StoreError> storeError{};

    [[nodiscard]] bool isSuccess() const
    {
        return ending == Ending::Stopped && refused.isEmpty()
            && std::ranges::all_of(
                rows, [](const Upload &row) { return row.state == UploadState::Done; });
    }
};

} // namespace imgurl
