// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorserver.h"

#include "common/whendone.h"
#include "editor/accessrule.h"
#include "editor/editoranswers.h"
#include "editor/formreader.h"
#include "editor/loopbackhttp.h"

#include <atomic>
#include <future>
#include <set>

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

//! An answer that a thread waits for and two may give: the first counts.
class Answer {
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

} // namespace

//! Lives in the threads of the connections.
class EditorServer::Service {
public:
    Service(EditorServer &owner, const QByteArray &secret)
        : m_owner(owner)
        , m_secret(secret)
    {
        const auto post = [this](const Request &request, Response &response,
                              const httplib::ContentReader &content) {
            serve(request, response, content);
        };
        m_http.Post(".*", post);
        m_http.Options(".*", [this](const Request &request, Response &response) {
            if (admitted(request, response, {}))
                response.status = 200;
        });
        m_http.set_error_handler([this](const Request &, Response &response) {
            if (response.body.empty())
                refuse(response, EditorRefusal::NotFound);
        });
    }

    ~Service() { stop(); }

    [[nodiscard]] bool start(int port)
    {
        if (!m_http.bindTo(port))
            return false;
        m_http.begin();
        return true;
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            for (const auto &answer : m_open)
                answer->give(bodyOf(EditorRefusal::Stopping));
        }
        m_http.end();
    }

    [[nodiscard]] int port() const { return m_http.port(); }

private:
    [[nodiscard]] QByteArray bodyOf(EditorRefusal refusal) const
    {
        return failedAnswer(m_owner.m_parts.sentence(refusal));
    }

    void refuse(Response &response, EditorRefusal refusal) const
    {
        response.status = statusOf(refusal);
        say(response, bodyOf(refusal));
    }

    static void say(Response &response, const QByteArray &body)
    {
        response.set_content(body.toStdString(), "application/json; charset=utf-8");
    }

    bool admitted(const Request &request, Response &response, const QByteArray &secret) const
    {
        const EditorCaller caller = callerOf(request);
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

    static void allowOrigin(const EditorCaller &caller, Response &response)
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

    void serve(const Request &request, Response &response, const httplib::ContentReader &content)
    {
        const bool isAlive = request.path == "/heartbeat";
        if (!admitted(request, response, isAlive ? QByteArray() : m_secret))
            return;
        if (isAlive)
            say(response, aliveAnswer());
        else if (request.path == "/upload")
            upload(request, response, content);
        else if (request.path == "/delete")
            remove(request, response, content);
        else
            refuse(response, EditorRefusal::NotFound);
    }

    void upload(const Request &request, Response &response, const httplib::ContentReader &content)
    {
        EditorUpload wanted{.album = QString::fromUtf8(query(request, "album")),
            .account = QString::fromUtf8(query(request, "account")),
            .origin = header(request, "Origin")};
        if (request.is_multipart_form_data()) {
            const auto files = readForm(content, m_owner.m_parts.spool);
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
        ask(response, [owner = &m_owner, wanted] { return owner->m_parts.upload(wanted); });
    }

    void remove(const Request &request, Response &response, const httplib::ContentReader &content)
    {
        const auto text = textOf(request, content);
        if (!text)
            return refuse(response, text.error());
        const auto ids = readDeleteList(*text);
        if (!ids)
            return refuse(response, refusalOf(ids.error()));
        ask(response, [owner = &m_owner, ids = *ids] { return owner->m_parts.remove(ids); });
    }

    template <typename Work> void ask(Response &response, Work work)
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

    EditorServer &m_owner;
    const QByteArray m_secret;
    LoopbackHttp m_http;
    std::mutex m_mutex; // the two below
    std::set<std::shared_ptr<Answer>> m_open;
    bool m_stopping = false;
};

EditorServer::EditorServer(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

EditorServer::~EditorServer() = default;

bool EditorServer::start(quint16 port, const QByteArray &secret)
{
    m_service = std::make_unique<Service>(*this, secret);
    if (m_service->start(port))
        return true;
    m_service.reset();
    return false;
}

void EditorServer::stop()
{
    m_service.reset();
}

quint16 EditorServer::port() const
{
    return m_service ? quint16(m_service->port()) : 0;
}

} // namespace imgurl
