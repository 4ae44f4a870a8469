// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

struct Upload;

//! The one thing that a row offers in words, because no other row has it.
enum class RowOffer { None, UploadAnyway, ShrinkToFit };

[[nodiscard]] RowOffer offerOf(const Upload &row);
[[nodiscard]] QString offerText(RowOffer offer); //!< empty: None

} // namespace imgurl
