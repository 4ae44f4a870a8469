// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QSize>

#include <optional>

namespace imgurl {

//! The formats the site takes, told by content alone.
enum class ImageFormat { Png, Jpeg, Gif, WebP, Bmp };

//! What the first bytes of an image say.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    QSize storedSize; //!< pixels as they lie in the file; empty when the header does not say
    int orientation = 1; //!< EXIF, 1 to 8; read from JPEG only
    bool progressive = false; //!< JPEG: all of it must be in memory to decode any of it

    [[nodiscard]] QSize pixelSize() const
    {
        return orientation >= 5 ? storedSize.transposed() : storedSize;
    }
    friend bool operator==(const ImageHeader &, const ImageHeader &) = default;
};

//! Reads some headers of `device`, never pixels, and by our own code: nothing of the upload path
//! goes through a decoder, and Qt's scans a whole GIF to tell its size. Nothing when this is no
//! image of these formats or its header is damaged.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(QIODevice &device);

[[nodiscard]] QByteArray contentType(ImageFormat format);
//! "jpg", "png"; also what QImageReader calls the format.
[[nodiscard]] QByteArray extension(ImageFormat format);

} // namespace imgurl
