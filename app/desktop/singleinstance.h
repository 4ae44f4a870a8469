// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/processlock.h"

#include <QLocalServer>
#include <QObject>

namespace imgurl {

//! One window per user and data folder. The socket lies in a folder of mode 0700.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    //! False when another one runs: it has been asked to come to the front. Where there can be no
    //! lock the answer is yes: what is wrong with the folder is for the window to say.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void raiseRequested();

private:
    const QString m_folder;
    ProcessLock m_lock;
    QLocalServer m_server;
};

} // namespace imgurl
