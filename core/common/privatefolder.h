// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

//! Makes the folder, and what is missing above it, for their owner alone (0700). A folder that is
//! there keeps its mode. False when it is not there afterwards.
[[nodiscard]] bool makePrivateFolder(const QString &path);

} // namespace imgurl
