// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/given.h"

namespace imgurl {

//! One address: http, https, data with an image in it, or a file here.
void giveUrl(const QUrl &url, Given &given);
//! Text: addresses or absolute paths, one a line, at most 1,000 of them. Text that is none is
//! refused once, as a whole.
[[nodiscard]] Given givenByText(const QString &text);
//! http:// or https:// and a host.
[[nodiscard]] bool isWebAddress(const QUrl &url);

} // namespace imgurl
