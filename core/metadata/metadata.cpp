// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/metadata.h"

#include "metadata/edits.h"
#include "metadata/formats.h"
#include "probe/imageheader.h"

namespace imgurl {

namespace {

struct Plan {
    EditList edits;
    bool locationStays = false;
};

//! False when the file cannot be walked.
bool planFor(ImageFormat format, FileWindow &file, MetadataRule rule, Plan &plan)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return planJpeg(file, rule, plan.edits);
    case ImageFormat::Png:
        return planPng(file, rule, plan.edits);
    case ImageFormat::WebP:
        return planWebP(file, rule, plan.edits);
    case ImageFormat::Gif:
        plan.locationStays = gifShowsLocation(file);
        return true;
    default: // of the others only the pixels are sent
        return true;
    }
}

Result<Plan, ApiError> planOf(RegularFile &file, MetadataRule rule)
{
    if (const auto opened = file.openExisting(); !opened)
        return opened.error();
    const auto header = readImageHeader(file);
    if (file.isCanceled())
        return ApiError{.kind = ErrorKind::Canceled};
    if (!header)
        return ApiError{.kind = ErrorKind::NotAnImage};
    Plan plan;
    if (rule == MetadataRule::Keep)
        return plan;
    FileWindow window(file);
    const bool walked = planFor(header->format, window, rule, plan);
    if (window.failed())
        return window.error();
    if (!walked || plan.edits.isOverfull())
        return ApiError{.kind = ErrorKind::ImageDamaged};
    return plan;
}

} // namespace

Result<MetadataFound, ApiError> findMetadata(
    const QString &path, MetadataRule rule, const CancelCheck &isCanceled)
{
    RegularFile file(path, isCanceled);
    auto plan = planOf(file, rule);
    if (!plan)
        return plan.error();
    const MetadataParts goes = plan->edits.removed();
    return MetadataFound{goes, plan->locationStays, plan->edits.take()};
}

} // namespace imgurl
