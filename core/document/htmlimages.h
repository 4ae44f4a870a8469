// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/imagereference.h"

#include <QByteArray>
#include <QList>

namespace imgurl {

//! In the order of the text, which is UTF-8.
[[nodiscard]] QList<ImageReference> imagesInHtml(const QByteArray &text);

} // namespace imgurl
