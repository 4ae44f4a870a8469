// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/storeowners.h"

#include "common/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <chrono>
#include <thread>

namespace imgurl {

StoreOwners::StoreOwners(QString folder)
    : m_folder(std::move(folder))
    , m_mine(QUuid::createUuid().toString(QUuid::Id128))
    , m_lock(path(m_mine))
{
}

StoreOwners::~StoreOwners()
{
    if (m_lock.isHeld())
        m_lock.removeFile();
}

bool StoreOwners::enter()
{
    using namespace std::chrono_literals;
    if (!makePrivateFolder(m_folder))
        return false;
    // Another process may be looking just now whether the owner of this file lives.
    for (int i = 0; i < 100; ++i) {
        const auto answer = m_lock.take();
        if (answer != ProcessLock::Answer::HeldByAnother)
            return answer == ProcessLock::Answer::Taken;
        std::this_thread::sleep_for(5ms);
    }
    return false;
}

bool StoreOwners::isAlive(const QString &owner) const
{
    if (owner == m_mine)
        return true;
    if (!QFile::exists(path(owner)))
        return false;
    ProcessLock lock(path(owner));
    return lock.take() == ProcessLock::Answer::HeldByAnother;
}

void StoreOwners::clean() const
{
    const auto names = QDir(m_folder).entryList(QDir::Files);
    for (const QString &name : names) {
        if (name == m_mine)
            continue;
        ProcessLock lock(path(name));
        if (lock.take() == ProcessLock::Answer::Taken)
            lock.removeFile();
    }
}

QString StoreOwners::path(const QString &owner) const
{
    return m_folder + u'/' + owner;
}

} // namespace imgurl
