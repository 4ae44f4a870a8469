// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace imgurl {

//! The drawing without what makes Qt's renderer read other files: style sheets and images by their
//! path, which would put a private picture into one that is published. Images within the drawing
//! stay when they are PNG, JPEG, GIF or WebP. Nothing when it is no well-formed XML.
[[nodiscard]] std::optional<QByteArray> withoutOutsideFiles(QIODevice &device);

} // namespace imgurl
