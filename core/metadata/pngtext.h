// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace imgurl {

//! One of a PNG's texts.
struct PngText {
    QByteArray keyword;
    QByteArray text; //!< unpacked
};

//! Of a tEXt, zTXt or iTXt chunk; nothing when it is damaged or unpacks to more than 16 MiB.
[[nodiscard]] std::optional<PngText> readPngText(const QByteArray &type, const QByteArray &content);
//! The content of the iTXt chunk that holds an XMP packet.
[[nodiscard]] QByteArray pngXmp(const QByteArray &packet);

//! By its keyword, as "exif:GPSLatitude", or in a profile as ImageMagick writes it: "Raw profile
//! type exif".
[[nodiscard]] bool textNamesPlace(const PngText &text);

} // namespace imgurl
