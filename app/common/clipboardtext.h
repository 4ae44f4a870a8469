// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clipboard/clipboardreader.h"

#include <QString>

namespace imgurl {

[[nodiscard]] QString clipboardSentence(ClipboardProblem problem);

} // namespace imgurl
