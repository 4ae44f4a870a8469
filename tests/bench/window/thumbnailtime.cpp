// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// imgurl-thumbnailtime FILE: the milliseconds from asking for a row's picture until it is there.

#include "image/previewcache.h"
#include "image/thumbnailer.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace imgurl;

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    const QTemporaryDir folder;
    PreviewCache cache(folder.filePath(QStringLiteral("previews")));
    Thumbnailer thumbnailer(cache);
    QElapsedTimer clock;
    QObject::connect(&thumbnailer, &Thumbnailer::ready, &app, [&clock] {
        std::printf("%.1f\n", double(clock.nsecsElapsed()) / 1e6);
        QCoreApplication::exit(0);
    });
    QObject::connect(&thumbnailer, &Thumbnailer::failed, &app, [] { QCoreApplication::exit(1); });
    clock.start();
    thumbnailer.request(1, QCoreApplication::arguments().value(1));
    return QCoreApplication::exec();
}
