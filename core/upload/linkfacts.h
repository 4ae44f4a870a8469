// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linktemplate.h"
#include "upload/upload.h"

namespace imgurl {

//! What a template can show of a row; nothing of one without a link.
[[nodiscard]] LinkFacts linkFactsOf(const Upload &row, int number);

} // namespace imgurl
