// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder.h"

#include "heifdecoder.h"
#include "icodecoder.h"
#include "rasterdecoder.h"
#include "svgdecoder.h"

#include <cstdlib>

namespace imgurl {

Decoded decodeImage(SourceFile &file, const ImageHeader &header, int longestEdge)
{
    if (!file.seek(0))
        return ImageToolExit::NotReadable;
    switch (header.format) {
    case ImageFormat::Svg:
        return decodeSvg(file, longestEdge);
    case ImageFormat::Heic:
    case ImageFormat::Avif:
        return decodeHeif(file);
    case ImageFormat::Ico:
        return decodeIco(file);
    default:
        return decodeRaster(file, header, longestEdge);
    }
}

bool hasTooManyPixels(QSize size, qint64 most)
{
    return !size.isEmpty() && qint64{size.width()} * size.height() > most;
}

ImageToolExit decoderFailure(QSize size)
{
    void *memory = std::malloc(size_t(size.width()) * size_t(size.height()) * 4);
    const bool fits = memory != nullptr;
    std::free(memory);
    return fits ? ImageToolExit::Damaged : ImageToolExit::OutOfMemory;
}

} // namespace imgurl
