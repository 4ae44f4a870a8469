// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultqueue.h"
#include "requestlog.h"
#include "site.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace httplib {
class ContentReader;
struct Request;
struct Response;
} // namespace httplib

namespace imgurl::inline sandbox {

class Connection;
class Exchange;
class Form;
class WireServer;

//! Brings each request to the site, and on the way to the log and to the fault that waits for it.
//! Works on the connections' threads.
class Router {
public:
    Router(Site &site, FaultQueue &faults, RequestLog &log)
        : m_site(site)
        , m_faults(faults)
        , m_log(log)
    {
    }

    // Before the server takes connections.
    void connectTo(WireServer &wire, const QString &folder);
    void setBase(const QString &base) { m_base = base; } //!< of the links
    //! True ends every delay at once.
    void setEnding(bool ending);

    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void setFileLimit(qint64 bytes) { m_fileLimit = bytes; }

private:
    void begin(const httplib::Request &request, Connection &connection);
    bool serveWithoutBody(const httplib::Request &request, httplib::Response &response);
    void serveForm(const httplib::Request &request, httplib::Response &response,
        const httplib::ContentReader &content);
    bool readForm(Form &form, Exchange &exchange, Connection &connection,
        const httplib::Request &request, const httplib::ContentReader &content);
    Answer carryOut(SandboxServer::Endpoint endpoint, const Form &form, bool complete, int number);
    void note(int number, const Form &form, const Exchange &exchange);
    void reply(Exchange &exchange, Connection &connection, const Answer &ordinary, bool delayed);
    void pause(std::chrono::milliseconds time);

    Site &m_site;
    FaultQueue &m_faults;
    RequestLog &m_log;
    WireServer *m_wire = nullptr;
    QString m_folder;
    QString m_base;
    std::atomic<std::chrono::milliseconds> m_delay{std::chrono::milliseconds(0)};
    std::atomic<qint64> m_fileLimit = 0;
    std::mutex m_mutex; // m_ending
    std::condition_variable m_ends;
    bool m_ending = false;
};

} // namespace imgurl::inline sandbox
