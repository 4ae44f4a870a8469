// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/jpegmetadata.h"

#include "metadata/jpegplan.h"

#include <algorithm>

namespace imgurl {

namespace {

constexpr int kMostPictures = 16;

//! Behind zeros, with which some fill up.
qint64 skipZeros(FileWindow &file, qint64 at)
{
    while (at < file.size()) {
        const QByteArrayView view = file.view(at);
        const auto other = std::ranges::find_if(view, [](char c) { return c != '\0'; });
        at += other - view.begin();
        if (view.isEmpty() || other != view.end())
            break;
    }
    return at;
}

//! Whether everything from `at` on is pictures that can stay where they are; what has to go from
//! them is put to the edits.
bool planPictures(FileWindow &file, qint64 at, EditList &edits, MetadataParts &removed)
{
    for (int picture = 0; picture < kMostPictures; ++picture) {
        at = skipZeros(file, at);
        if (at >= file.size())
            return true;
        if (file.read(at, 3) != "\xff\xd8\xff")
            return false;
        JpegPlan plan(file, MetadataRule::RemoveLocation, edits);
        plan.run(at);
        removed |= plan.removed();
        at = plan.end();
    }
    return false;
}

} // namespace

MetadataParts planJpeg(FileWindow &file, MetadataRule rule, EditList &edits)
{
    JpegPlan plan(file, rule, edits);
    plan.run(0);
    MetadataParts removed = plan.removed();
    const qint64 end = plan.end();
    const JpegSegment &list = plan.pictureList();
    const bool hasMore = skipZeros(file, end) < file.size();
    if (hasMore && rule == MetadataRule::RemoveLocation && list.size > 0) {
        EditList inner;
        MetadataParts innerRemoved;
        // The list says how far behind itself each picture begins.
        if (planPictures(file, end, inner, innerRemoved) && inner.growthBehind(end) == 0
            && edits.growthBehind(list.at) == 0) {
            edits.append(inner);
            return removed | innerRemoved;
        }
    }
    if (list.size > 0 && (hasMore || rule == MetadataRule::RemoveAll)) {
        edits.remove(list.at, list.size);
        removed |= MetadataPart::Other;
    }
    if (hasMore) {
        edits.remove(end, file.size() - end);
        removed |= MetadataPart::Appended;
    }
    return removed;
}

} // namespace imgurl
