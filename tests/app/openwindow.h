// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/mainwindow.h"
#include "window/windowparts.h"
#include "windowworld.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace imgurl {

//! The window on the screen, its list read and its queue at work.
inline std::unique_ptr<MainWindow> openWindow(WindowWorld &world)
{
    auto window = std::make_unique<MainWindow>(
        WindowParts{world.settings, world.accounts, world.albums, world.credentials, world.client,
            world.store, world.queue, world.meter, world.batches, world.deleter, world.model,
            world.thumbnails, world.clipboard, world.spool, world.editors, world.editorSecret, {}});
    window->show();
    QSignalSpy loaded(&world.model, &UploadModel::loaded);
    world.model.load();
    if (!QTest::qWaitForWindowActive(window.get()) || !(loaded.size() || loaded.wait()))
        qFatal("the window does not open");
    world.meter.begin();
    window->storeOpened({});
    world.queue.start();
    return window;
}

} // namespace imgurl
