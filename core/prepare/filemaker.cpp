// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/filemaker.h"

#include "metadata/metadata.h"
#include "prepare/contentname.h"

#include <QFileInfo>

namespace imgurl {

Result<PreparedFile, ApiError> makeFile(const KnownSource &source, const Recipe &recipe,
    const QString &name, const CopyFolder &copies, const CancelCheck &isCanceled)
{
    const ImageFacts &facts = source.facts;
    const ImageFormat format = facts.header.format;
    const auto plan = planMetadata(source.path, format, recipe.metadata, isCanceled);
    if (!plan)
        return plan.error();
    if (plan->stamp != source.stamp)
        return ApiError{.kind = ErrorKind::FileChanged};
    PreparedFile file{source.path, contentType(format),
        {nameForContent(name, extension(format)), facts.size, facts.header.pixelSize(),
            plan->removed, plan->locationStays}};
    if (plan->isEmpty())
        return file;
    file.copy = copies.newFile();
    if (!file.copy)
        return ApiError{.kind = ErrorKind::SpoolNotWritable};
    const auto written = writeWithoutMetadata(source.path, *plan, file.copy->path(), isCanceled);
    if (!written)
        return written.error();
    file.path = file.copy->path();
    file.sent.size = QFileInfo(file.path).size();
    return file;
}

} // namespace imgurl
