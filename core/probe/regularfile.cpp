// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/regularfile.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace imgurl {

namespace {

ApiError failure(ErrorKind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

ApiError failureOfSystem(int code)
{
    const bool missing = code == ENOENT || code == ENOTDIR || code == ENAMETOOLONG;
    return failure(missing ? ErrorKind::FileMissing : ErrorKind::FileNotReadable);
}

} // namespace

RegularFile::RegularFile(const QString &path, CancelCheck isCanceled)
    : QFile(path)
    , m_isCanceled(std::move(isCanceled))
{
}

Result<Done, ApiError> RegularFile::openExisting()
{
    const QByteArray path = QFile::encodeName(fileName());
    if (path.isEmpty() || path.contains('\0'))
        return failure(ErrorKind::FileMissing);
    struct stat status { };
    if (::stat(path.constData(), &status) != 0)
        return failureOfSystem(errno);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::NotAFile);
    // The path may have become a pipe since: opening must not block either way.
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return failureOfSystem(errno);
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return failure(ErrorKind::NotAFile);
    }
    if (!open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return failure(ErrorKind::FileNotReadable);
    }
    if (status.st_size == 0)
        return failure(ErrorKind::FileEmpty);
    return Done{};
}

qint64 RegularFile::readData(char *data, qint64 limit)
{
    return isCanceled() ? -1 : QFile::readData(data, limit);
}

} // namespace imgurl
