// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include "common/privatefolder.h"

#include <QFile>
#include <QLocalSocket>

namespace imgurl {

using namespace Qt::StringLiterals;

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_lock(folder + u"/lock"_s)
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server.nextPendingConnection()) {
            connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
            Q_EMIT raiseRequested();
        }
    });
}

bool SingleInstance::claim()
{
    if (!makePrivateFolder(m_folder))
        return true;
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString socket = m_folder + u"/window"_s;
    if (m_lock.take() == ProcessLock::Answer::HeldByAnother) {
        QLocalSocket other;
        other.connectToServer(socket);
        // Before there is a window, so there is nothing to keep alive.
        other.waitForConnected(2000);
        return false;
    }
    QLocalServer::removeServer(socket);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(socket))
        qWarning("%s", qPrintable(m_server.errorString()));
    return true;
}

} // namespace imgurl
