// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/filemaker.h"

#include "convert/imageconverter.h"
#include "metadata/metadata.h"
#include "prepare/contentname.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imgurl {

namespace {

constexpr int kTriesToFit = 8;
// Of the bytes that are allowed.
constexpr double kFitsWell = 0.7;
constexpr double kAim = 0.9;

using Made = Result<PreparedFile, ApiError>;

int longerSide(QSize size)
{
    return std::max(size.width(), size.height());
}

std::optional<ImageFormat> chosenFormat(const Recipe &recipe)
{
    if (!recipe.shrink)
        return std::nullopt;
    switch (recipe.format) {
    case ShrunkFormat::Jpeg:
        return ImageFormat::Jpeg;
    case ShrunkFormat::WebP:
        return ImageFormat::WebP;
    case ShrunkFormat::Png:
        return ImageFormat::Png;
    case ShrunkFormat::Keep:
        break;
    }
    return std::nullopt;
}

class FileMaker {
public:
    FileMaker(const KnownSource &source, const Recipe &recipe, const QString &name,
        const CopyFolder &copies, const CancelCheck &isCanceled)
        : m_source(source)
        , m_header(source.facts.header)
        , m_recipe(recipe)
        , m_name(name)
        , m_copies(copies)
        , m_isCanceled(isCanceled)
    {
    }

    Made make()
    {
        Made file = goesAsItIs(m_header.format) ? kept() : converted(ordinary());
        if (!file || m_recipe.mostBytes == 0 || file->sent.size <= m_recipe.mostBytes)
            return file;
        if (m_header.animated)
            return ApiError{.kind = ErrorKind::NotShrunk};
        return fitted(*file);
    }

private:
    //! As one that has to be converted is, and the recipe's own wishes.
    [[nodiscard]] Conversion ordinary() const
    {
        Conversion conversion{.source = m_source.path, .target = {}};
        if (m_recipe.shrink) {
            conversion.format = chosenFormat(m_recipe);
            conversion.quality = m_recipe.quality;
            conversion.longestEdge = m_recipe.longestEdge;
        }
        return conversion;
    }

    //! Whether there is something to win: a PNG of the same size would be the same.
    [[nodiscard]] bool mayShrink() const
    {
        if (!m_recipe.shrink || m_header.animated)
            return false;
        if (chosenFormat(m_recipe) && *chosenFormat(m_recipe) != m_header.format)
            return true;
        if (m_header.format == ImageFormat::Gif)
            return false;
        return m_header.format != ImageFormat::Png
            || (m_recipe.longestEdge > 0 && longerSide(m_header.storedSize) > m_recipe.longestEdge);
    }

    Made kept()
    {
        if (mayShrink()) {
            const Made small = converted(ordinary());
            if (small && small->sent.size < m_source.facts.size)
                return small;
            // What cannot be decoded here may be read there: only what is lost here is an error.
            if (!small
                && (small.error().kind == ErrorKind::Canceled
                    || small.error().kind == ErrorKind::SpoolNotWritable))
                return small;
        }
        return cleaned();
    }

    Made cleaned()
    {
        const auto found = findMetadata(m_source.path, m_recipe.metadata, m_isCanceled);
        if (!found)
            return found.error();
        PreparedFile file = describe(
            {m_source.path, found->edits, m_source.stamp}, m_header.format, m_header.pixelSize());
        file.sent.size = editedSize(m_source.facts.size, found->edits);
        file.sent.removed = found->goes;
        file.sent.locationStays = found->locationStays;
        return file;
    }

    Made converted(Conversion conversion)
    {
        const auto copy = m_copies.newFile();
        if (!copy)
            return ApiError{.kind = ErrorKind::SpoolNotWritable};
        conversion.target = copy->path();
        const auto done = convertImage(conversion, m_isCanceled);
        if (!done)
            return done.error();
        PreparedFile file = describe({copy->path()}, done->format, done->pixelSize);
        file.sent.size = done->size;
        file.copy = copy;
        // Pixels and their profile are all that is in it.
        if (const auto lost = findMetadata(m_source.path, MetadataRule::RemoveAll, m_isCanceled))
            file.sent.removed = lost->goes;
        return file;
    }

    //! The largest that was found to fit: encoded anew, and if that is not enough, scaled down.
    //! Bytes grow about with the number of pixels.
    Made fitted(const PreparedFile &whole)
    {
        const double most = double(m_recipe.mostBytes);
        Conversion conversion = ordinary();
        if (!m_recipe.shrink)
            conversion.quality = Recipe().quality;
        conversion.longestEdge = longerSide(whole.sent.pixelSize);
        int fits = 0; // edges
        int fitsNot = conversion.longestEdge + 1;
        std::optional<PreparedFile> best;
        for (int i = 0; i < kTriesToFit && fitsNot - fits > 1; ++i) {
            const Made next = converted(conversion);
            if (!next)
                return next;
            const int edge = longerSide(next->sent.pixelSize);
            const double size = double(next->sent.size);
            if (size <= most) {
                fits = edge;
                best = *next;
                if (size >= kFitsWell * most)
                    break;
            } else {
                fitsNot = edge;
            }
            const int guess = int(edge * std::sqrt(kAim * most / size));
            conversion.longestEdge =
                guess > fits && guess < fitsNot ? guess : std::midpoint(fits, fitsNot);
        }
        return best ? Made(*best) : Made(ApiError{.kind = ErrorKind::NotShrunk});
    }

    [[nodiscard]] PreparedFile describe(
        const UploadSource &source, ImageFormat format, QSize pixelSize) const
    {
        PreparedFile file{source, contentType(format), {}};
        file.sent.name = nameForContent(m_name, extension(format));
        file.sent.pixelSize = pixelSize;
        return file;
    }

    const KnownSource &m_source;
    const ImageHeader &m_header;
    const Recipe &m_recipe;
    const QString &m_name;
    const CopyFolder &m_copies;
    const CancelCheck &m_isCanceled;
};

} // namespace

Result<PreparedFile, ApiError> makeFile(const KnownSource &source, const Recipe &recipe,
    const QString &name, const CopyFolder &copies, const CancelCheck &isCanceled)
{
    const auto isStill = [&source]() -> Result<Done, ApiError> {
        RegularFile file(source.path);
        if (const auto opened = file.openExisting(); !opened)
            return opened;
        if (file.stamp() != source.stamp)
            return ApiError{.kind = ErrorKind::FileChanged};
        return Done{};
    };
    if (const auto still = isStill(); !still)
        return still.error();
    auto made = FileMaker(source, recipe, name, copies, isCanceled).make();
    if (const auto still = isStill(); made && !still)
        return still.error();
    return made;
}

} // namespace imgurl
