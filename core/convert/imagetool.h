// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

#include <QString>

#include <optional>

namespace imgurl {

//! How the helper program imgurl-image ends. 1 is left to what ends a program from outside its own
//! code: a sanitizer, a runtime.
enum class ImageToolExit {
    Done = 0, //!< one line of JSON on standard output: {"format":"jpg","width":640,"height":480}
    Usage = 2,
    NotReadable = 10, //!< the source: missing, no regular file, not permitted
    NotAnImage = 11, //!< none of the formats of ImageFormat
    Damaged = 12,
    TooManyPixels = 13,
    NotWritable = 14, //!< the target; what lies there is not whole
    OutOfMemory = 15,
};

//! What it can make, named by its extension.
[[nodiscard]] inline std::optional<ImageFormat> targetFormatNamed(const QString &name)
{
    for (const auto format : {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP}) {
        if (name == QLatin1StringView(extension(format)))
            return format;
    }
    return std::nullopt;
}

} // namespace imgurl
