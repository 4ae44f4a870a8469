// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcefile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace imgurl {

bool SourceFile::openExisting()
{
    const int descriptor = ::open(
        QFile::encodeName(fileName()).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status { };
    return descriptor >= 0 && ::fstat(descriptor, &status) == 0
        && S_ISREG(status.st_mode)
        // A buffer of Qt's would read ahead, and meet the end in every file.
        && open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle);
}

qint64 SourceFile::readData(char *data, qint64 limit)
{
    const qint64 count = QFile::readData(data, limit);
    m_tooShort = m_tooShort || (count <= 0 && limit > 0);
    return count;
}

} // namespace imgurl
