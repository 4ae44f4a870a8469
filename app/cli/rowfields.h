// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QByteArray>

namespace imgurl {

// A row for programs, one line each with its end. The names of the fields are the same in both and
// never translated; only "message", a sentence for people, is.

[[nodiscard]] QByteArray jsonLine(const Upload &row, bool withDeleteLink);
//! Of what never became a row: id null, state "failed".
[[nodiscard]] QByteArray jsonLine(const QString &name, const QString &kind, const QString &message);

// As RFC 4180 has it.
[[nodiscard]] QByteArray csvHeader(bool withDeleteLink);
[[nodiscard]] QByteArray csvLine(const Upload &row, bool withDeleteLink);

} // namespace imgurl
