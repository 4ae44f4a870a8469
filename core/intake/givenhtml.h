// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace imgurl {

//! The address of the first image in what a browser offers of a drag or a copy as HTML; empty when
//! there is none, or only a relative one.
[[nodiscard]] QUrl imageAddressInHtml(const QString &html);

} // namespace imgurl
