// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "intake/sources.h"

#include <QFuture>

namespace imgurl {

//! What a paste would upload, for an editor. Of what a paste would refuse nothing is said but that
//! there is no image: the words in a clipboard are nobody's.
[[nodiscard]] QFuture<Result<Sources, QString>> clipboardSources();

} // namespace imgurl
