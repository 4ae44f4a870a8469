// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder.h"
#include "encoder.h"
#include "limits.h"
#include "options.h"
#include "sourcefile.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>
#include <new>
#include <utility>

using namespace imgurl;

namespace {

void print(ImageFormat format, QSize size)
{
    std::printf("{\"format\":\"%s\",\"width\":%d,\"height\":%d}\n", extension(format).constData(),
        size.width(), size.height());
}

ImageToolExit convert(const Options &options, int &argc, char **argv)
{
    SourceFile file(options.source);
    if (!file.openExisting())
        return ImageToolExit::NotReadable;
    const auto header = readImageHeader(file);
    if (!header)
        return ImageToolExit::NotAnImage;
    // Only text needs fonts, which take a while to find; plugins need an application of any kind.
    std::unique_ptr<QCoreApplication> application;
    if (header->format == ImageFormat::Svg)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);

    auto decoded = decodeImage(file, *header, options.longestEdge);
    if (!decoded)
        return decoded.error();
    const QImage image = scaledDown(std::exchange(decoded.value(), {}), options.longestEdge);
    if (image.isNull())
        return ImageToolExit::OutOfMemory;
    const ImageFormat format = options.format.value_or(targetFormat(header->format, image));
    const ImageToolExit exit = encodeImage(image, options.target, format, options.quality);
    if (exit == ImageToolExit::Done)
        print(format, image.size());
    return exit;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList result;
    for (int i = 1; i < argc; ++i)
        result += QFile::decodeName(argv[i]);
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    const auto options = parseOptions(argumentsOf(argc, argv));
    if (!options) {
        std::fputs("Usage: imgurl-image [--format auto|png|jpg|webp] [--quality 1-100]"
                   " [--longest-edge PIXELS] SOURCE TARGET\n",
            stderr);
        return static_cast<int>(ImageToolExit::Usage);
    }
    limitThisProcess(options->cpuSeconds);
    ::qputenv("QT_QPA_PLATFORM", "offscreen");
    auto exit = ImageToolExit::OutOfMemory;
    try {
        exit = convert(*options, argc, argv);
    } catch (const std::bad_alloc &) {
    }
    if (std::fflush(stdout) != 0)
        exit = ImageToolExit::NotWritable;
    return static_cast<int>(exit);
}
