// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QSize>

#include <array>
#include <optional>

namespace imgurl {

//! The formats that are sent, as they are or converted; told by content alone.
enum class ImageFormat { Png, Jpeg, Gif, WebP, Bmp, Ico, Tiff, Svg, Heic, Avif };
inline constexpr std::array kImageFormats{ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif,
    ImageFormat::WebP, ImageFormat::Bmp, ImageFormat::Ico, ImageFormat::Tiff, ImageFormat::Svg,
    ImageFormat::Heic, ImageFormat::Avif};

//! What an image says before its pixels.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    QSize storedSize; //!< pixels as they lie in the file; empty when the header does not say, as
                      //!< with SVG; of ICO the largest entry, of TIFF the first page, of HEIC and
                      //!< AVIF as their decoder gives them, cropped and turned
    int orientation = 1; //!< EXIF, 1 to 8, of JPEG, TIFF, WebP and PNG: what is left to be done
    bool animated = false; //!< GIF, PNG, WebP: decoded and encoded again, it would stand still
    bool mayBeTransparent = true; //!< false where the header rules it out
    bool progressive = false; //!< JPEG: all of it must be in memory to decode any of it

    [[nodiscard]] QSize pixelSize() const
    {
        return orientation >= 5 ? storedSize.transposed() : storedSize;
    }
    friend bool operator==(const ImageHeader &, const ImageHeader &) = default;
};

//! Reads some headers of `device`, never pixels, and by our own code: nothing of the upload path
//! goes through a decoder. Only a GIF of one picture is read to its end, to know that it is still.
//! `device` can seek and stands at its start. Nothing when this is no image of these formats or its
//! header is damaged.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(QIODevice &device);

//! False: converted first, since the site cannot show it or fails on it, as servers do on BMP.
[[nodiscard]] bool goesAsItIs(ImageFormat format);

[[nodiscard]] QByteArray contentType(ImageFormat format);
//! "jpg", "png"; also what QImageReader calls the format.
[[nodiscard]] QByteArray extension(ImageFormat format);

} // namespace imgurl
