// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorservice.h"

#include "common/whendone.h"
#include "editor/accessrule.h"
#include "editor/editoranswers.h"
#include "editor/formreader.h"
#include "editor/portholder.h"

#include <atomic>
#include <future>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

using httplib::Request;
using httplib::Response;

int statusOf(EditorRefusal refusal)
{
    switch (refusal) {
    case EditorRefusal::ForeignHost:
    case EditorRefusal::ForeignOrigin:
    case EditorRefusal::BlockedOrigin:
        return 403;
    case EditorRefusal::WrongSecret:
        return 401;
    case EditorRefusal::NotFound:
        return 404;
    case EditorRefusal::TooLarge:
        return 413;
    case EditorRefusal::NotJson:
    case EditorRefusal::NoList:
    case EditorRefusal::TooMany:
    case EditorRefusal::Torn:
    case EditorRefusal::SpoolNotWritable:
    case EditorRefusal::Stopping:
        // Obsidian's plugin reads the message of no other status.
        return 200;
    }
    Q_UNREACHABLE();
}

EditorRefusal refusalOf(EditorProblem problem)
{
    switch (problem) {
    case EditorProblem::NotJson:
        return EditorRefusal::NotJson;
    case EditorProblem::NoList:
        return EditorRefusal::NoList;
    case EditorProblem::TooMany:
        return EditorRefusal::TooMany;
    }
    Q_UNREACHABLE();
}

QByteArray header(const Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

QByteArray query(const Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_param_value(name));
}

EditorCaller callerOf(const Request &request)
{
    EditorCaller caller{.host = header(request, "Host"),
        .fetchSite = header(request, "Sec-Fetch-Site"),
        .authorization = header(request, "Authorization"),
        .secretHeader = header(request, "X-PicGo-Secret"),
        .secretQuery = query(request, "secret"),
        .keyQuery = query(request, "key")};
    // Two of a kind are none that a browser sends.
    if (request.get_header_value_count("Host") != 1)
        caller.host.clear();
    if (request.has_header("Origin"))
        caller.origin = request.get_header_value_count("Origin") == 1 ? header(request, "Origin")
                                                                      : QByteArray("null");
    return caller;
}

//! The library would read on to the end of a connection that stays open.
Result<QByteArray, EditorRefusal> textOf(
    const Request &request, const httplib::ContentReader &content)
{
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
        return QByteArray();
    return readText(content);
}

void say(Response &response, const QByteArray &body)
{
    response.set_content(body.toStdString(), "application/json; charset=utf-8");
}

void sayAlive(Response &response)
{
    say(response, aliveAnswer());
    response.set_header(kHolderHeader, kHolderName);
}

void allowOrigin(const EditorCaller &caller, Response &response)
{
    if (!caller.origin)
        return;
    response.set_header("Access-Control-Allow-Origin", caller.origin->toStdString());
    response.set_header("Access-Control-Allow-Methods", "POST, OPTIONS");
    response.set_header(
        "Access-Control-Allow-Headers", "Content-Type, Authorization, X-PicGo-Secret");
    response.set_header("Access-Control-Allow-Private-Network", "true");
    response.set_header("Vary", "Origin");
}

} // namespace

//! An answer that a thread waits for and two may give: the first counts.
class EditorService::Answer {
public:
    void give(const QByteArray &body)
    {
        if (!m_given.test_and_set())
            m_promise.set_value(body);
    }
    [[nodiscard]] bool isGiven() const { return m_given.test(); }
    QByteArray wait() { return m_promise.get_future().get(); }

private:
    std::promise<QByteArray> m_promise;
    std::atomic_flag m_given;
};

EditorService::EditorService(
    QObject &owner, const EditorServer::Parts &parts, const QByteArray &secret)
    : m_owner(owner)
    , m_parts(parts)
    , m_secret(secret)
{
    m_http.Post(".*", [this](const Request &request, Response &response, const Content &content) {
        serve(request, response, content);
    });
    m_http.Options(".*", [this](const Request &request, Response &response) {
        if (admitted(request, response, {}))
            response.status = 200;
    });
    m_http.set_error_handler([this](const Request &, Response &response) {
        if (response.body.empty())
            refuse(response, EditorRefusal::NotFound);
    });
}

EditorService::~EditorService()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const auto &answer : m_open)
            answer->give(bodyOf(EditorRefusal::Stopping));
    }
    m_http.end();
}

bool EditorService::start(int port)
{
    if (!m_http.bindTo(port))
        return false;
    m_http.begin();
    return true;
}

void EditorService::serve(const Request &request, Response &response, const Content &content)
{
    const bool isAlive = request.path == "/heartbeat";
    if (!admitted(request, response, isAlive ? QByteArray() : m_secret))
        return;
    if (isAlive)
        sayAlive(response);
    else if (request.path == "/upload")
        upload(request, response, content);
    else if (request.path == "/delete")
        remove(request, response, content);
    else
        refuse(response, EditorRefusal::NotFound);
}

void EditorService::setBlockedOrigins(const QSet<QByteArray> &origins)
{
    const std::lock_guard lock(m_mutex);
    m_blocked = origins;
}

bool EditorService::isBlocked(const QByteArray &origin)
{
    const std::lock_guard lock(m_mutex);
    return m_blocked.contains(origin);
}

bool EditorService::admitted(const Request &request, Response &response, const QByteArray &secret)
{
    const EditorCaller caller = callerOf(request);
    if (caller.origin && isBlocked(*caller.origin)) {
        refuse(response, EditorRefusal::BlockedOrigin);
        return false;
    }
    const EditorAccess access = accessOf(caller, secret);
    if (access == EditorAccess::Granted || access == EditorAccess::WrongSecret)
        allowOrigin(caller, response);
    switch (access) {
    case EditorAccess::Granted:
        return true;
    case EditorAccess::ForeignHost:
        refuse(response, EditorRefusal::ForeignHost);
        break;
    case EditorAccess::ForeignOrigin:
        refuse(response, EditorRefusal::ForeignOrigin);
        break;
    case EditorAccess::WrongSecret:
        refuse(response, EditorRefusal::WrongSecret);
        break;
    }
    return false;
}

void EditorService::upload(const Request &request, Response &response, const Content &content)
{
    EditorUpload wanted{.album = QString::fromUtf8(query(request, "album")),
        .account = QString::fromUtf8(query(request, "account")),
        .origin = header(request, "Origin")};
    if (request.is_multipart_form_data()) {
        const auto files = readForm(content, m_parts.spool);
        if (!files)
            return refuse(response, files.error());
        // A form without a file is a mistake, and no wish for the clipboard.
        if (files->isEmpty())
            return refuse(response, EditorRefusal::NoList);
        wanted.files = *files;
    } else {
        const auto text = textOf(request, content);
        if (!text)
            return refuse(response, text.error());
        const auto list = readUploadList(*text);
        if (!list)
            return refuse(response, refusalOf(list.error()));
        wanted.sources = *list;
    }
    ask(response, [parts = &m_parts, wanted] { return parts->upload(wanted); });
}

void EditorService::remove(const Request &request, Response &response, const Content &content)
{
    const auto text = textOf(request, content);
    if (!text)
        return refuse(response, text.error());
    const auto records = readDeleteList(*text);
    if (!records)
        return refuse(response, refusalOf(records.error()));
    ask(response, [parts = &m_parts, records = *records] { return parts->remove(records); });
}

template <typename Work> void EditorService::ask(Response &response, Work work)
{
    const auto answer = std::make_shared<Answer>();
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return refuse(response, EditorRefusal::Stopping);
        m_open.insert(answer);
    }
    // The owner may come to it after stop(), and this is gone.
    QMetaObject::invokeMethod(
        &m_owner,
        [owner = &m_owner, answer, work] {
            if (answer->isGiven())
                return;
            whenDone(work(), owner, [answer](const QByteArray &body) { answer->give(body); });
        },
        Qt::QueuedConnection);
    say(response, answer->wait());
    const std::lock_guard lock(m_mutex);
    m_open.erase(answer);
}

void EditorService::refuse(Response &response, EditorRefusal refusal) const
{
    response.status = statusOf(refusal);
    say(response, bodyOf(refusal));
}

QByteArray EditorService::bodyOf(EditorRefusal refusal) const
{
    return failedAnswer(m_parts.sentence(refusal));
}

} // namespace imgurl
