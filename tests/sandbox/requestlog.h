// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxserver.h"
#include "sandboxvalues.h"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace imgurl::inline sandbox {

//! What came in, and how much of it at once. Any thread.
class RequestLog {
public:
    using Endpoint = SandboxServer::Endpoint;

    //! The request's number. isUpload: it counts as in flight until end().
    [[nodiscard]] int begin(SeenRequest request, std::optional<Endpoint> endpoint, bool isUpload);
    void update(int number, const std::function<void(SeenRequest &)> &change);
    void end(int number);
    void clear();

    [[nodiscard]] QList<SeenRequest> requests() const;
    [[nodiscard]] QList<SeenRequest> requests(Endpoint endpoint) const;
    [[nodiscard]] int uploads() const;
    [[nodiscard]] int inFlight() const;
    [[nodiscard]] int peakInFlight() const;
    [[nodiscard]] double averageInFlight() const;

private:
    using Clock = std::chrono::steady_clock;

    struct Entry {
        SeenRequest request;
        std::optional<Endpoint> endpoint;
        bool isUpload;
    };

    void changeInFlight(int by);

    mutable std::mutex m_mutex;
    std::map<int, Entry> m_entries;
    int m_lastNumber = 0;
    int m_uploads = 0;
    int m_inFlight = 0;
    int m_peak = 0;
    std::optional<Clock::time_point> m_first;
    Clock::time_point m_changed;
    double m_requestSeconds = 0; // the integral of m_inFlight from m_first to m_changed
};

} // namespace imgurl::inline sandbox
