// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace imgurl {

//! The file of this computer that a document in `folder` means by an address: absolute, the one
//! that is there where the address can be read in several ways (with %20 or without, with a query
//! or without), else the likeliest. Nothing when the address leads elsewhere: to the web, to data.
//! Asks the disk.
[[nodiscard]] std::optional<QString> localImage(const QString &address, const QString &folder);

} // namespace imgurl
