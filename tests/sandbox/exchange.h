// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"
#include "connection.h"
#include "fault.h"

#include <functional>
#include <optional>

namespace imgurl::inline sandbox {

//! One request and its answer, bent by the fault that was set for it.
class Exchange {
public:
    Exchange(Connection &connection, const httplib::Request &request, httplib::Response &response,
        std::optional<Fault> fault);

    //! Until the body is read.
    void setFault(const Fault &fault);
    [[nodiscard]] bool hasFault() const { return m_fault.has_value(); }
    [[nodiscard]] QString faultName() const;
    //! False: the fault acts before the body; answer() comes next.
    [[nodiscard]] bool readsBody() const;
    //! What was asked for is to be carried out.
    [[nodiscard]] bool carriesOut() const;

    //! The HTTP status that goes out, or 0. pause waits so long, or until the server ends.
    int answer(const Answer &ordinary, const std::function<void(std::chrono::milliseconds)> &pause);

private:
    void arm();
    [[nodiscard]] Answer faulty(const Answer &ordinary) const;
    int silence(bool untilGone);
    void send(const Answer &answer);
    void sendCut(const Answer &answer);
    void sendEndless();

    Connection &m_connection;
    const httplib::Request &m_request;
    httplib::Response &m_response;
    std::optional<Fault> m_fault;
};

} // namespace imgurl::inline sandbox
