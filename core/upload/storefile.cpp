// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/storefile.h"

#include "common/privatefolder.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <thread>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner;

QString markOf(const QString &path)
{
    return path + u"-doubtful"_s;
}

} // namespace

StoreFile::StoreFile(QString path)
    : m_path(std::move(path))
    , m_lock(m_path + u"-lock"_s)
{
}

Result<Done, StoreError> StoreFile::prepare() const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!makePrivateFolder(folder))
        return failure(StoreError::Kind::CannotOpen, folder);
    QFile file(m_path);
    // Made before SQLite sees it, so that it is never readable by others; -wal and -shm follow it.
    if (!file.exists() && !file.open(QIODevice::ReadWrite, kPrivate))
        return failure(StoreError::Kind::CannotOpen, file.errorString());
    return Done{};
}

Result<Done, StoreError> StoreFile::share()
{
    using namespace std::chrono_literals;
    for (int i = 0; i < 100; ++i) {
        switch (m_lock.take(ProcessLock::Mode::Shared)) {
        case ProcessLock::Answer::Taken:
            return Done{};
        case ProcessLock::Answer::NoLock:
            return failure(StoreError::Kind::CannotOpen, markOf(m_path));
        case ProcessLock::Answer::HeldByAnother:
            std::this_thread::sleep_for(50ms);
        }
    }
    return failure(StoreError::Kind::Busy);
}

Result<Done, StoreError> StoreFile::lockAlone()
{
    if (m_lock.take(ProcessLock::Mode::Exclusive) == ProcessLock::Answer::Taken)
        return Done{};
    return failure(StoreError::Kind::NeedsAlone);
}

Result<QString, StoreError> StoreFile::placeForCopy(int version) const
{
    const QString place = m_path + u".v%1"_s.arg(version);
    QFile::remove(place);
    QFile file(place);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kPrivate))
        return failure(StoreError::Kind::CannotOpen, file.errorString());
    return place;
}

Result<QString, StoreError> StoreFile::moveAside() const
{
    const QString stem =
        m_path + u".damaged-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString place = stem;
    for (int i = 2; QFile::exists(place); ++i)
        place = stem + u"-%1"_s.arg(i);
    // First what SQLite would take for a part of the new file.
    for (const QString &part : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(m_path + part) && !QFile::rename(m_path + part, place + part))
            return failure(StoreError::Kind::Damaged);
    }
    if (!QFile::rename(m_path, place))
        return failure(StoreError::Kind::Damaged);
    return place;
}

void StoreFile::markDoubtful() const
{
    QFile mark(markOf(m_path));
    // What cannot be written down now is met again the next time.
    std::ignore = mark.open(QIODevice::WriteOnly, kPrivate);
}

void StoreFile::clearDoubt() const
{
    QFile::remove(markOf(m_path));
}

bool StoreFile::isDoubtful() const
{
    return QFile::exists(markOf(m_path));
}

StoreError StoreFile::failure(StoreError::Kind kind, const QString &detail) const
{
    return {kind, detail, m_path};
}

} // namespace imgurl
