// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/filewindow.h"

#include <QStringView>

namespace imgurl {

//! Whether a property of that name, without its namespace, says where a picture was taken.
[[nodiscard]] bool namesLocation(QStringView name);

//! Whether bytes of no known structure look as if they named a place: the words of EXIF and XMP,
//! an EXIF block, a video's coordinates.
[[nodiscard]] bool showsLocation(QByteArrayView bytes);

//! The same for a part of a file, read piece by piece. A video counts as a location: its own can
//! lie anywhere in it, in a form of its maker's.
[[nodiscard]] bool showsLocationOrVideo(FileWindow &file, qint64 from, qint64 to);

} // namespace imgurl
