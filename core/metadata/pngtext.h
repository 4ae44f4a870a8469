// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace imgurl {

//! A text that a PNG carries, unpacked.
struct PngText {
    QByteArray keyword{};
    QByteArray text{};
};

//! Of the data of a tEXt, zTXt or iTXt chunk. Nothing when it is damaged, or a bomb.
[[nodiscard]] std::optional<PngText> readPngText(QByteArrayView type, const QByteArray &data);

// ImageMagick, and others after it, put other blocks into texts, as hexadecimal digits.

//! Whether the text of that keyword is such a block.
[[nodiscard]] bool isRawProfile(const QByteArray &keyword);
//! Nothing when it is damaged.
[[nodiscard]] std::optional<QByteArray> readRawProfile(const PngText &text);
//! The data of a zTXt chunk.
[[nodiscard]] QByteArray writeRawProfile(const QByteArray &keyword, const QByteArray &profile);

} // namespace imgurl
