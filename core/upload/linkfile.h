// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/types.h"

#include <QList>

namespace imgurl {

//! Writes one line an image, its link and behind a tab its delete link, to a file. A
//! new one is for its owner alone; what was in an old one is gone. False when not all of it is on
//! the disk.
[[nodiscard]] bool writeLinkFile(const QString &path, const QList<UploadedImage> &images);

} // namespace imgurl
