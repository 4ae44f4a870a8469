// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QList>

namespace imgurl {

class Database;
class StoreOwners;

//! Frees the rows of processes that died. What such a process was uploading waits again: whether
//! the site has it is unknown, and the attempt counts against no limit. A deletion that it had
//! begun is unconfirmed. The rows that changed.
[[nodiscard]] Result<QList<Upload>, StoreError> takeOver(
    Database &database, const StoreOwners &owners);

//! Whether another process uploads or deletes, or has waiting rows of its own.
[[nodiscard]] Result<bool, StoreError> haveOthersRows(
    Database &database, const StoreOwners &owners);

} // namespace imgurl
