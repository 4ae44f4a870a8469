// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace imgurl {

inline constexpr int kSchemaVersion = 3;

//! The statements that take the store from the version before to this one (1 is the first).
[[nodiscard]] QStringList schemaStep(int version);

} // namespace imgurl
