// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/tcpnodelay.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace imgurl {

#ifdef Q_OS_UNIX
void sendTailsAtOnce()
{
    // The kernel gives the lowest free number; a program of ours has some dozen open. A question
    // to what is no TCP socket fails and costs a fraction of a microsecond.
    constexpr int kDescriptors = 128;
    for (int descriptor = 3; descriptor < kDescriptors; ++descriptor) {
        int on = 0;
        socklen_t size = sizeof on;
        if (::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, &size) != 0 || on)
            continue;
        on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
}
#else
void sendTailsAtOnce() { }
#endif

} // namespace imgurl
