// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace imgurl {

//! Whether a property of that name, without its namespace, says where a picture was taken.
[[nodiscard]] bool namesLocation(QStringView name);

//! Whether bytes of no known structure have words of coordinates, or an EXIF block, in them.
[[nodiscard]] bool showsLocation(QByteArrayView bytes);

} // namespace imgurl
