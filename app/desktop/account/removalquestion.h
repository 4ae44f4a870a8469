// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <functional>

class QWidget;

namespace imgurl {

//! Asks whether an account is removed after its waiting rows are done, or at once with them. The
//! answer is not called when the person thinks better of it.
void askForRemoval(
    const Account &account, QWidget *parent, const std::function<void(bool cancelRows)> &answer);

} // namespace imgurl
