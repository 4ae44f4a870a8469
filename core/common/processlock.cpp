// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/processlock.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace imgurl {

namespace {

int operation(ProcessLock::Mode mode)
{
    return (mode == ProcessLock::Mode::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
}

//! False when the file was removed by its last holder between our opening and our locking it: a
//! lock on what has no name any more is nobody's.
bool isStill(const QByteArray &path, int file)
{
    struct stat named { };
    struct stat opened { };
    return ::stat(path.constData(), &named) == 0 && ::fstat(file, &opened) == 0
        && named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}

} // namespace

ProcessLock::ProcessLock(QString path)
    : m_path(std::move(path))
{
}

ProcessLock::~ProcessLock()
{
    // The file stays: one that is removed could be locked by two, each by another inode.
    release();
}

void ProcessLock::release()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

void ProcessLock::removeFile()
{
    QFile::remove(m_path);
}

ProcessLock::Answer ProcessLock::take(Mode mode)
{
    if (m_file >= 0) {
        if (m_mode == mode)
            return Answer::Taken;
        const Answer answer = lock(m_file, mode);
        // To change its mode the kernel gives a lock up first, and does not restore it.
        if (answer != Answer::Taken && lock(m_file, m_mode) != Answer::Taken)
            release();
        return answer;
    }
    const QByteArray path = QFile::encodeName(m_path);
    while (true) {
        const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0)
            return Answer::NoLock;
        const Answer answer = lock(file, mode);
        if (answer == Answer::Taken && isStill(path, file)) {
            m_file = file;
            return answer;
        }
        ::close(file);
        if (answer != Answer::Taken)
            return answer;
    }
}

ProcessLock::Answer ProcessLock::lock(int file, Mode mode)
{
    if (::flock(file, operation(mode)) == 0) {
        m_mode = mode;
        return Answer::Taken;
    }
    return errno == EWOULDBLOCK ? Answer::HeldByAnother : Answer::NoLock;
}

} // namespace imgurl
