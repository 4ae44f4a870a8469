// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clipboard/clipboardreader.h"
#include "inputlist.h"

namespace imgurl {

//! What is in the clipboard, in its order; a picture is kept in the spool. A Refusal when nothing
//! of it can be uploaded. Reads the disk and blocks.
[[nodiscard]] Result<QList<Input>, Refusal> clipboardInputs(
    const ClipboardReader::Answer &clipboard, bool recursive, const Spool &spool);

} // namespace imgurl
