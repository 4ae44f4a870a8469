// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/storeerror.h"

namespace imgurl {

class Database;
class StoreFile;

//! Takes each step of the schema with its number in one transaction; what a step did is rolled back
//! with it. A store with rows is copied first, and changed only while no other process has it open.
[[nodiscard]] Result<Done, StoreError> bringUpToDate(Database &database, StoreFile &file);

} // namespace imgurl
