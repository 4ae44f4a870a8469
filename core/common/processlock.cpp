// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/processlock.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace imgurl {

ProcessLock::ProcessLock(QString path)
    : m_path(std::move(path))
{
}

ProcessLock::~ProcessLock()
{
    // The file stays: one that is removed could be locked by two, each by another inode.
    if (m_file >= 0)
        ::close(m_file);
}

ProcessLock::Answer ProcessLock::take()
{
    if (m_file >= 0)
        return Answer::Taken;
    const int file =
        ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return Answer::NoLock;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        m_file = file;
        return Answer::Taken;
    }
    const bool held = errno == EWOULDBLOCK;
    ::close(file);
    return held ? Answer::HeldByAnother : Answer::NoLock;
}

} // namespace imgurl
