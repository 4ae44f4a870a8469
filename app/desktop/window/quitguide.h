// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace imgurl {

class UploadQueue;
class UploadStore;

//! Leads from closing the window to the end of the program, past what would be lost or is not done.
class QuitGuide final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        UploadStore &store;
        UploadQueue &queue;
        QWidget &window; //!< the parent of questions
    };
    explicit QuitGuide(const Parts &parts);

    void begin();

Q_SIGNALS:
    void message(const QString &text);
    void quitRequested(); //!< now; what is unfinished goes on at the next start
    void quitWhenIdleRequested();

private:
    void saveLinksThenQuit();

    const Parts m_parts;
};

} // namespace imgurl
