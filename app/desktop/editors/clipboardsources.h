// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "intake/sources.h"

#include <QFuture>

namespace imgurl {

//! What a paste would upload, for an editor; never the error.
[[nodiscard]] QFuture<Result<Sources, QString>> clipboardSources();

} // namespace imgurl
