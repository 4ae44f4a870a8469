// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardstreams.h"

#include "stopsignals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <tuple>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct StandardStreams {
    Q_DECLARE_TR_FUNCTIONS(imgurl::StandardStreams)
};

void keep(int stream, int mode)
{
    if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF)
        return;
    const int file = ::open("/dev/null", mode);
    if (file >= 0 && file != stream) {
        ::dup2(file, stream);
        ::close(file);
    }
}

//! 0, or errno: EINTR when we are asked to stop while nobody reads.
int writeAll(int stream, const QByteArray &bytes)
{
    // So much goes into a pipe that is ready without waiting for its reader.
    constexpr qsizetype kPiece = PIPE_BUF;
    constexpr int kLook = 200; // ms: a signal may come just before the waiting begins
    qsizetype written = 0;
    while (written < bytes.size()) {
        pollfd ready{stream, POLLOUT, 0};
        if (::poll(&ready, 1, kLook) == 0) {
            if (isStopRequested())
                return EINTR;
            continue;
        }
        const auto now = ::write(
            stream, bytes.constData() + written, size_t(std::min(kPiece, bytes.size() - written)));
        if (now >= 0)
            written += now;
        else if (errno != EAGAIN && errno != EINTR)
            return errno;
    }
    return 0;
}

} // namespace

void keepStandardStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
    keep(STDIN_FILENO, O_RDONLY);
    keep(STDOUT_FILENO, O_RDONLY); // so that writing fails
    keep(STDERR_FILENO, O_WRONLY);
}

bool writeOut(const QByteArray &bytes)
{
    const int error = writeAll(STDOUT_FILENO, bytes);
    if (error != 0)
        say(StandardStreams::tr("Standard output cannot be written: %1.")
                .arg(QString::fromLocal8Bit(std::strerror(error))));
    return error == 0;
}

void writeError(const QByteArray &bytes)
{
    writeAll(STDERR_FILENO, bytes);
}

void say(const QString &sentence)
{
    writeError("imgurl: " + sentence.toUtf8() + '\n');
}

void mention(const QString &sentence)
{
    QByteArray line = "imgurl: " + sentence.toUtf8();
    line.truncate(PIPE_BUF - 1); // so much goes into a pipe that is ready without waiting
    line += '\n';
    pollfd ready{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&ready, 1, 0) > 0)
        std::ignore = ::write(STDERR_FILENO, line.constData(), size_t(line.size()));
}

QString printable(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = QChar::ReplacementCharacter;
    }
    return line;
}

} // namespace imgurl
