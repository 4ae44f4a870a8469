// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QString>

namespace imgurl {

//! What a script learns from the command; the README has the same table.
enum class ExitStatus {
    Done = 0,
    Failed = 1, //!< some or all for reasons of their own
    Usage = 2,
    Credentials = 3, //!< none, locked or refused
    Unreachable = 4, //!< network or server, and nothing worked
    Store = 5, //!< the list of uploads cannot be used
    Stopped = 130, //!< by Ctrl+C or SIGTERM
};

//! Of a command that could do nothing else.
[[nodiscard]] ExitStatus exitStatusOf(ErrorKind kind);

//! Why a command ends before it has begun.
struct Refusal {
    ExitStatus status = ExitStatus::Failed;
    QString sentence;
};

} // namespace imgurl
