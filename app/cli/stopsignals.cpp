// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopsignals.h"

#include "exitstatus.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace imgurl {

namespace {

// A signal handler can reach nothing else.
int pipeEnds[2] = {-1, -1};
std::atomic<int> count = 0;
std::atomic<bool> endsAtOnce = false;

void wakeUp(int)
{
    if (++count > 2 || endsAtOnce)
        ::_exit(int(ExitStatus::Stopped));
    const int before = errno; // of whatever was interrupted
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = before;
}

} // namespace

bool isStopRequested()
{
    return count > 0;
}

EndAtOnce::EndAtOnce()
{
    endsAtOnce = true;
}

EndAtOnce::~EndAtOnce()
{
    endsAtOnce = false;
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[0], &byte, 1) > 0)
            Q_EMIT received();
    });
    struct sigaction action = {};
    action.sa_handler = wakeUp;
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        // What the caller ignores stays ignored: nohup.
        struct sigaction before = {};
        ::sigaction(number, nullptr, &before);
        if (before.sa_handler != SIG_IGN)
            ::sigaction(number, &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    // From here on a signal ends the process as it would any other.
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        struct sigaction now = {};
        ::sigaction(number, nullptr, &now);
        if (now.sa_handler == wakeUp)
            std::signal(number, SIG_DFL);
    }
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace imgurl
