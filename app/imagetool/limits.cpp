// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "limits.h"

#include <csignal>

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace imgurl {

namespace {

constexpr rlim_t kMostMemory = 1536UL * 1024 * 1024;

void limit(__rlimit_resource resource, rlim_t most)
{
    rlimit present{};
    if (::getrlimit(resource, &present) == 0 && present.rlim_max < most)
        most = present.rlim_max;
    const rlimit wanted{most, most};
    ::setrlimit(resource, &wanted);
}

} // namespace

void limitThisProcess(int cpuSeconds)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_CPU, static_cast<rlim_t>(cpuSeconds));
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ // its shadow takes terabytes of addresses
    limit(RLIMIT_AS, kMostMemory);
#endif
    // Decoders start a thread for each core, and each would set 64 MB of addresses aside.
    ::mallopt(M_ARENA_MAX, 2);
    ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + 5);
    // Ctrl+C in a terminal reaches this too, but what becomes of the row is its parent's matter.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
}

} // namespace imgurl
