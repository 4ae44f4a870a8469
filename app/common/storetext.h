// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/storeerror.h"

#include <QString>

namespace imgurl {

//! A damaged list was found and put there.
[[nodiscard]] QString setAsideSentence(const QString &path);
//! What is wrong with the list of uploads, and what to do about it.
[[nodiscard]] QString storeErrorSentence(const StoreError &error);

} // namespace imgurl
