// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/metadata.h"

#include "metadata/filewindow.h"
#include "metadata/gifmetadata.h"
#include "metadata/jpegmetadata.h"
#include "metadata/pngmetadata.h"
#include "metadata/webpmetadata.h"

namespace imgurl {

Result<MetadataPlan, ApiError> planMetadata(
    const QString &path, ImageFormat format, MetadataRule rule, const CancelCheck &isCanceled)
{
    MetadataPlan plan;
    RegularFile file(path, isCanceled);
    if (const auto opened = file.openExisting(); !opened)
        return opened.error();
    plan.stamp = file.stamp();
    if (rule == MetadataRule::Keep)
        return plan;
    FileWindow window(file);
    switch (format) {
    case ImageFormat::Jpeg:
        plan.removed = planJpeg(window, rule, plan.edits);
        break;
    case ImageFormat::Png:
        plan.removed = planPng(window, rule, plan.edits);
        break;
    case ImageFormat::WebP:
        plan.removed = planWebP(window, rule, plan.edits);
        break;
    case ImageFormat::Gif:
        plan.locationStays = gifShowsLocation(window);
        break;
    default:
        break;
    }
    if (window.failed())
        return window.error();
    if (plan.edits.isOverfull())
        return ApiError{.kind = ErrorKind::ImageDamaged};
    return plan;
}

Result<Done, ApiError> writeWithoutMetadata(const QString &path, const MetadataPlan &plan,
    const QString &target, const CancelCheck &isCanceled)
{
    RegularFile file(path, isCanceled);
    if (const auto opened = file.openExisting(); !opened)
        return opened.error();
    if (file.stamp() != plan.stamp)
        return ApiError{.kind = ErrorKind::FileChanged};
    QFile copy(target);
    if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return ApiError{.kind = ErrorKind::SpoolNotWritable};
    if (const auto written = plan.edits.write(file, copy); !written)
        return written;
    if (!copy.flush())
        return ApiError{.kind = ErrorKind::SpoolNotWritable};
    if (file.stamp() != plan.stamp)
        return ApiError{.kind = ErrorKind::FileChanged};
    return Done{};
}

} // namespace imgurl
