// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heifdecoder.h"

#include <QColorSpace>

#include <libheif/heif.h>

#include <memory>

namespace imgurl {

namespace {

constexpr int kThreads = 4;

template <auto release> struct Releaser {
    template <typename T> void operator()(T *object) const { release(object); }
};
using Context = std::unique_ptr<heif_context, Releaser<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Releaser<heif_image_handle_release>>;
using Picture = std::unique_ptr<heif_image, Releaser<heif_image_release>>;
using DecodingOptions =
    std::unique_ptr<heif_decoding_options, Releaser<heif_decoding_options_free>>;
using NclxProfile =
    std::unique_ptr<heif_color_profile_nclx, Releaser<heif_nclx_color_profile_free>>;

bool failed(const heif_error &error)
{
    return error.code != heif_error_Ok;
}

ImageToolExit exitFor(const heif_error &error, QSize size)
{
    if (error.code == heif_error_Memory_allocation_error)
        return error.subcode == heif_suberror_Security_limit_exceeded ? ImageToolExit::TooManyPixels
                                                                      : ImageToolExit::OutOfMemory;
    return size.isEmpty() ? ImageToolExit::Damaged : decoderFailure(size);
}

QColorSpace iccSpace(const heif_image_handle *handle)
{
    QByteArray profile(
        qsizetype(heif_image_handle_get_raw_color_profile_size(handle)), Qt::Uninitialized);
    if (failed(heif_image_handle_get_raw_color_profile(handle, profile.data())))
        return {};
    return QColorSpace::fromIccProfile(profile);
}

//! Nothing for what goes without saying, sRGB, and for HDR, which Qt has no curves for.
QColorSpace nclxSpace(const heif_image_handle *handle)
{
    heif_color_profile_nclx *raw = nullptr;
    if (failed(heif_image_handle_get_nclx_color_profile(handle, &raw)))
        return {};
    const NclxProfile nclx(raw);
    const auto transfer = nclx->transfer_characteristics;
    const bool hdr = transfer == heif_transfer_characteristic_ITU_R_BT_2100_0_PQ
        || transfer == heif_transfer_characteristic_ITU_R_BT_2100_0_HLG;
    if (hdr || transfer == heif_transfer_characteristic_linear)
        return {};
    if (nclx->color_primaries == heif_color_primaries_SMPTE_EG_432_1)
        return QColorSpace(QColorSpace::DisplayP3);
    if (nclx->color_primaries == heif_color_primaries_ITU_R_BT_2020_2_and_2100_0)
        return QColorSpace({0.3127, 0.3290}, {0.708, 0.292}, {0.170, 0.797}, {0.131, 0.046},
            QColorSpace::TransferFunction::SRgb);
    return {};
}

QColorSpace colourSpaceOf(const heif_image_handle *handle)
{
    switch (heif_image_handle_get_color_profile_type(handle)) {
    case heif_color_profile_type_rICC:
    case heif_color_profile_type_prof:
        return iccSpace(handle);
    case heif_color_profile_type_nclx:
        return nclxSpace(handle);
    default:
        return {};
    }
}

//! Without a copy: the image owns the picture.
QImage asImage(Picture picture, QImage::Format format)
{
    const QSize size(heif_image_get_width(picture.get(), heif_channel_interleaved),
        heif_image_get_height(picture.get(), heif_channel_interleaved));
    int stride = 0;
    const uchar *pixels =
        heif_image_get_plane_readonly(picture.get(), heif_channel_interleaved, &stride);
    if (!pixels || size.isEmpty())
        return {};
    const auto release = [](void *owned) { heif_image_release(static_cast<heif_image *>(owned)); };
    return QImage(pixels, size.width(), size.height(), stride, format, release, picture.release());
}

} // namespace

Decoded decodeHeif(SourceFile &file)
{
    const uchar *content = file.map(0, file.size());
    const Context context(heif_context_alloc());
    if (!content || !context)
        return ImageToolExit::OutOfMemory;
    heif_context_set_max_decoding_threads(context.get(), kThreads);
    const heif_error opened = heif_context_read_from_memory_without_copy(
        context.get(), content, size_t(file.size()), nullptr);
    if (failed(opened))
        return exitFor(opened, {});
    heif_image_handle *rawHandle = nullptr;
    if (failed(heif_context_get_primary_image_handle(context.get(), &rawHandle)))
        return ImageToolExit::Damaged;
    const Handle handle(rawHandle);
    const QSize size(
        heif_image_handle_get_width(handle.get()), heif_image_handle_get_height(handle.get()));
    if (hasTooManyPixels(size))
        return ImageToolExit::TooManyPixels;

    const bool alpha = heif_image_handle_has_alpha_channel(handle.get());
    const DecodingOptions options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    heif_image *rawPicture = nullptr;
    const heif_error decoded = heif_decode_image(handle.get(), &rawPicture, heif_colorspace_RGB,
        alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options.get());
    if (failed(decoded))
        return exitFor(decoded, size);
    const bool premultiplied = alpha && heif_image_handle_is_premultiplied_alpha(handle.get());
    QImage image = asImage(Picture(rawPicture),
        premultiplied ? QImage::Format_RGBA8888_Premultiplied
            : alpha   ? QImage::Format_RGBA8888
                      : QImage::Format_RGB888);
    if (image.isNull())
        return ImageToolExit::Damaged;
    image.setColorSpace(colourSpaceOf(handle.get()));
    return image;
}

} // namespace imgurl
