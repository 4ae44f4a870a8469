// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/deleteoutcome.h"
#include "upload/upload.h"

#include <QString>

namespace imgurl {

//! One or two words: "Waiting".
[[nodiscard]] QString stateText(UploadState state);
//! Of the image on the server; empty while it is there.
[[nodiscard]] QString serverStateText(ServerState state);
//! One sentence.
[[nodiscard]] QString deleteOutcomeText(DeleteOutcome outcome);

} // namespace imgurl
