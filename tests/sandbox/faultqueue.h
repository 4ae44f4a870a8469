// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"
#include "sandboxserver.h"

#include <deque>
#include <map>
#include <mutex>
#include <optional>

namespace imgurl::inline sandbox {

//! The faults that were asked for and are not used up. Any thread.
class FaultQueue {
public:
    using Endpoint = SandboxServer::Endpoint;

    void add(Endpoint endpoint, const Fault &fault);
    void clear();
    //! What the next request to this endpoint meets.
    [[nodiscard]] std::optional<Fault> take(Endpoint endpoint);

private:
    std::mutex m_mutex;
    std::map<Endpoint, std::deque<Fault>> m_faults;
};

} // namespace imgurl::inline sandbox
