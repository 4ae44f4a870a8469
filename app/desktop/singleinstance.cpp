// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include "common/privatefolder.h"

#include <QDataStream>
#include <QFile>
#include <QLocalSocket>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 5000; // milliseconds
// Both ends may be of different versions of the program.
constexpr auto kStreamVersion = QDataStream::Qt_6_4;

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_lock(folder + u"/lock"_s)
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server.nextPendingConnection()) {
            connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
            connect(other, &QLocalSocket::readyRead, this, [this, other] { serve(*other); });
            serve(*other);
        }
    });
}

bool SingleInstance::claim()
{
    if (!makePrivateFolder(m_folder))
        return true;
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (m_lock.take() == ProcessLock::Answer::HeldByAnother)
        return false;
    QLocalServer::removeServer(socketPath());
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(socketPath()))
        qWarning("%s", qPrintable(m_server.errorString()));
    return true;
}

bool SingleInstance::handOver(const QStringList &paths) const
{
    // Before there is a window, so there is nothing to keep alive.
    QLocalSocket first;
    first.connectToServer(socketPath());
    if (!first.waitForConnected(kPatience))
        return false;
    QDataStream stream(&first);
    stream.setVersion(kStreamVersion);
    stream << paths;
    // Written is not read: only its answer says that it has them.
    while (first.bytesAvailable() == 0) {
        if (!first.waitForReadyRead(kPatience))
            return false;
    }
    return true;
}

void SingleInstance::serve(QLocalSocket &other)
{
    QDataStream stream(&other);
    stream.setVersion(kStreamVersion);
    stream.startTransaction();
    QStringList paths;
    stream >> paths;
    if (!stream.commitTransaction())
        return;
    Q_EMIT raiseRequested(paths);
    other.write("1");
    other.flush();
}

QString SingleInstance::socketPath() const
{
    return m_folder + u"/window"_s;
}

} // namespace imgurl
