// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/processlock.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

class QLocalSocket;

namespace imgurl {

//! One window per user and data folder. The socket lies in a folder of mode 0700.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    //! False when another one runs. Where there can be no lock the answer is yes: what is wrong
    //! with the folder is for the window to say.
    [[nodiscard]] bool claim();
    //! Asks the one that runs to come to the front and to take these files, absolute paths. False
    //! when it does not say within some seconds that it has them. Blocks.
    [[nodiscard]] bool handOver(const QStringList &paths) const;

Q_SIGNALS:
    //! By a later start, with the files that it was given.
    void raiseRequested(const QStringList &paths);

private:
    void serve(QLocalSocket &other);
    [[nodiscard]] QString socketPath() const;

    const QString m_folder;
    ProcessLock m_lock;
    QLocalServer m_server;
};

} // namespace imgurl
