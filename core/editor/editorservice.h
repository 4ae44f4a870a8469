// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editorserver.h"
#include "editor/loopbackhttp.h"

#include <mutex>
#include <set>

namespace imgurl {

//! The requests of an EditorServer: read, judged and answered in the threads of their connections.
class EditorService {
public:
    //! `owner` is the object in whose thread the parts are asked; both outlive this.
    EditorService(QObject &owner, const EditorServer::Parts &parts, const QByteArray &secret);
    ~EditorService();

    [[nodiscard]] bool start(int port);
    [[nodiscard]] int port() const { return m_http.port(); }
    void setBlockedOrigins(const QSet<QByteArray> &origins);

private:
    class Answer;
    using Request = httplib::Request;
    using Response = httplib::Response;
    using Content = httplib::ContentReader;

    void serve(const Request &request, Response &response, const Content &content);
    bool admitted(const Request &request, Response &response, const QByteArray &secret);
    [[nodiscard]] bool isBlocked(const QByteArray &origin);
    void upload(const Request &request, Response &response, const Content &content);
    void remove(const Request &request, Response &response, const Content &content);
    template <typename Work> void ask(Response &response, Work work);
    void refuse(Response &response, EditorRefusal refusal) const;
    [[nodiscard]] QByteArray bodyOf(EditorRefusal refusal) const;

    QObject &m_owner;
    const EditorServer::Parts &m_parts;
    const QByteArray m_secret;
    LoopbackHttp m_http;
    std::mutex m_mutex; // the three below
    QSet<QByteArray> m_blocked;
    std::set<std::shared_ptr<Answer>> m_open;
    bool m_stopping = false;
};

} // namespace imgurl
