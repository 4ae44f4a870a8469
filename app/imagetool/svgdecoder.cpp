// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svgdecoder.h"

#include "svgfilter.h"

#include <QPainter>
#include <QSvgRenderer>

namespace imgurl {

namespace {

constexpr qint64 kLongestFile = 64 * 1024 * 1024;
constexpr int kLongestEdge = 4096;

QSizeF ownSize(const QSvgRenderer &renderer)
{
    const QSizeF size = renderer.defaultSize();
    return size.isEmpty() ? renderer.viewBoxF().size() : size;
}

QSize scaledDown(QSizeF size, int longestEdge)
{
    const double longest = qMax(size.width(), size.height());
    if (longest > longestEdge)
        size *= longestEdge / longest;
    return size.toSize().expandedTo(QSize(1, 1));
}

} // namespace

Decoded decodeSvg(SourceFile &file, int longestEdge)
{
    if (file.size() > kLongestFile)
        return ImageToolExit::OutOfMemory;
    const auto content = withoutOutsideFiles(file);
    if (!content)
        return ImageToolExit::Damaged;
    QSvgRenderer renderer;
    if (!renderer.load(*content))
        return ImageToolExit::Damaged;
    const QSizeF own = ownSize(renderer);
    if (own.isEmpty())
        return ImageToolExit::Damaged;
    const QSize size =
        scaledDown(own, longestEdge > 0 ? qMin(longestEdge, kLongestEdge) : kLongestEdge);

    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return ImageToolExit::OutOfMemory;
    image.fill(Qt::transparent);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace imgurl
