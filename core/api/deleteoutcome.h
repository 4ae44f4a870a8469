// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imgurl {

//! What the site said to a visit of a delete link.
enum class DeleteOutcome {
    Deleted,
    AlreadyGone, //!< or an earlier visit whose answer was lost
    BadLink,
    NotRemoved, //!< the site cannot remove it from its storage
    Failed,
    NotConfirmed, //!< the answer was not understood
};

[[nodiscard]] inline bool isGone(DeleteOutcome outcome)
{
    return outcome == DeleteOutcome::Deleted || outcome == DeleteOutcome::AlreadyGone;
}

} // namespace imgurl
