// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace imgurl {

class Settings;
class StatusStrip;
class UploadQueue;
class UploadStore;
class WorkMeter;

//! Leads from the bottom line and the menu to the work as a whole: pause, cancel, try again. A
//! pause outlives the program.
class WorkGuide final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings &settings;
        UploadStore &store;
        UploadQueue &queue;
        WorkMeter &meter;
        StatusStrip &strip;
    };
    explicit WorkGuide(const Parts &parts, QObject *parent = nullptr);

    void fillMenu(QMenu &menu);

Q_SIGNALS:
    void message(const QString &text);

private:
    void setPaused(bool paused);
    void retryFailed();
    void cancelAll();
    void show();

    const Parts m_parts;
    QAction *m_pause;
    QAction *m_cancelAll;
};

} // namespace imgurl
