// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "exchange.h"
#include "form.h"
#include "wireserver.h"

#include <QFileInfo>

#include <optional>

namespace imgurl::inline sandbox {

namespace {

using Endpoint = SandboxServer::Endpoint;

//! Double and trailing slashes are harmless on the site, and it may live in a folder, here /sub.
QString sitePath(const std::string &path)
{
    QString plain = QString::fromStdString(path);
    while (plain.contains(QLatin1String("//")))
        plain.replace(QLatin1String("//"), QLatin1String("/"));
    if (plain.size() > 1 && plain.endsWith(u'/'))
        plain.chop(1);
    if (plain == QLatin1String("/sub") || plain.startsWith(QLatin1String("/sub/")))
        plain.remove(0, 4);
    return plain.startsWith(u'/') ? plain : u'/' + plain;
}

std::optional<Endpoint> endpointOf(const QString &path)
{
    if (path == QLatin1String("/api/v2/upload"))
        return Endpoint::Upload;
    if (path == QLatin1String("/api/v2/albums"))
        return Endpoint::Albums;
    if (path.startsWith(QLatin1String("/delete/")))
        return Endpoint::Delete;
    if (path.startsWith(QLatin1String("/imgs/")) || path.startsWith(QLatin1String("/image/")))
        return Endpoint::Image;
    return {};
}

bool hasBody(const httplib::Request &request)
{
    return request.has_header("Transfer-Encoding")
        || (request.has_header("Content-Length")
            && request.get_header_value("Content-Length") != "0");
}

//! "fault-slow-3000.png" asks for slow-3000.
std::optional<Fault> faultOfFile(const QString &name)
{
    const QString prefix = QStringLiteral("fault-");
    if (!name.startsWith(prefix))
        return {};
    return Fault::named(QFileInfo(name).completeBaseName().sliced(prefix.size()));
}

} // namespace

void Router::connectTo(WireServer &wire, const QString &folder)
{
    m_wire = &wire;
    m_folder = folder;
    wire.onHead = [this](const httplib::Request &request, Connection &connection) {
        begin(request, connection);
    };
    wire.onEnd = [this](Connection &connection) { m_log.end(connection.requestNumber()); };
    wire.set_pre_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            return serveWithoutBody(request, response) ? WireServer::HandlerResponse::Handled
                                                       : WireServer::HandlerResponse::Unhandled;
        });
    wire.Post(".*",
        [this](const httplib::Request &request, httplib::Response &response,
            const httplib::ContentReader &content) { serveForm(request, response, content); });
}

void Router::setEnding(bool ending)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = ending;
    }
    m_ends.notify_all();
}

void Router::begin(const httplib::Request &request, Connection &connection)
{
    SeenRequest seen;
    seen.method = QByteArray::fromStdString(request.method);
    seen.path = QByteArray::fromStdString(request.target);
    seen.head = connection.head();
    seen.peerPort = connection.peerPort();
    const auto endpoint = endpointOf(sitePath(request.path));
    connection.setRequestNumber(
        m_log.begin(seen, endpoint, endpoint == Endpoint::Upload && seen.method == "POST"));
}

bool Router::serveWithoutBody(const httplib::Request &request, httplib::Response &response)
{
    const QString path = sitePath(request.path);
    const auto endpoint = endpointOf(path);
    const bool isForm = endpoint == Endpoint::Upload || endpoint == Endpoint::Albums;
    if (isForm && request.method == "POST")
        return false;
    Connection &connection = m_wire->connectionOf(request);
    if (hasBody(request))
        connection.setEnding(Connection::Ending::Drain);
    Exchange exchange(connection, request, response,
        endpoint && !isForm ? m_faults.take(*endpoint) : std::nullopt);
    Answer ordinary;
    if (isForm) {
        Form form(m_folder, 0);
        form.readQuery(request);
        ordinary = carryOut(*endpoint, form, true, connection.requestNumber());
        note(connection.requestNumber(), form, exchange);
    } else if (endpoint == Endpoint::Delete && exchange.carriesOut()) {
        ordinary = m_site.remove(path.sliced(qsizetype(sizeof "/delete/" - 1)));
    } else if (endpoint != Endpoint::Delete) {
        ordinary = m_site.page(path);
    }
    reply(exchange, connection, ordinary, false);
    return true;
}

void Router::serveForm(const httplib::Request &request, httplib::Response &response,
    const httplib::ContentReader &content)
{
    const Endpoint endpoint = *endpointOf(sitePath(request.path));
    Connection &connection = m_wire->connectionOf(request);
    const int number = connection.requestNumber();
    Exchange exchange(connection, request, response, m_faults.take(endpoint));
    Form form(m_folder, m_fileLimit);
    Answer ordinary;
    if (exchange.readsBody()) {
        const bool complete = readForm(form, exchange, connection, request, content);
        note(number, form, exchange);
        if (connection.isCutShort() || connection.ending() == Connection::Ending::Reset) {
            // Measured: no answer at all to a body that stops midway.
            connection.mute();
            return;
        }
        if (exchange.readsBody() && exchange.carriesOut())
            ordinary = carryOut(endpoint, form, complete, number);
    }
    reply(exchange, connection, ordinary, exchange.readsBody());
}

bool Router::readForm(Form &form, Exchange &exchange, Connection &connection,
    const httplib::Request &request, const httplib::ContentReader &content)
{
    const int number = connection.requestNumber();
    form.onFile = [&](const QString &name) {
        const auto fault = exchange.hasFault() ? std::nullopt : faultOfFile(name);
        if (fault)
            exchange.setFault(*fault);
        return exchange.readsBody();
    };
    form.onBytes = [&](qint64 bytes) {
        m_log.update(number, [&](SeenRequest &seen) {
            seen.fileBytes = bytes;
            seen.bodyBytes = connection.bodyBytes();
        });
    };
    const bool complete = form.read(request, content);
    m_log.update(number, [&](SeenRequest &seen) {
        seen.bodyBytes = connection.bodyBytes();
        if (complete && form.fileParts() > 0)
            seen.sha256 = form.sha256();
    });
    return complete;
}

Answer Router::carryOut(Endpoint endpoint, const Form &form, bool complete, int number)
{
    if (endpoint == Endpoint::Albums)
        return m_site.albums(form);
    if (!complete)
        return refused(uploadFailed(QString::fromUtf16(say::kPartial)));
    const Site::Uploaded uploaded = m_site.upload(form, m_fileLimit, m_base);
    m_log.update(number, [&](SeenRequest &seen) { seen.stored = uploaded.stored; });
    return uploaded.answer;
}

void Router::note(int number, const Form &form, const Exchange &exchange)
{
    const QString uid = QStringLiteral("uid");
    const QString token = QStringLiteral("token");
    const QString album = QStringLiteral("album_id");
    const auto user = m_site.accounts().user(form.value(uid));
    m_log.update(number, [&](SeenRequest &seen) {
        seen.hasUid = form.has(uid);
        seen.uidKnown = user.has_value();
        seen.hasToken = form.has(token);
        seen.tokenRight = user && user->token == form.value(token);
        seen.hasAlbum = form.has(album);
        seen.albumId = form.value(album);
        seen.fields = form.fields();
        seen.fileParts = form.fileParts();
        seen.fileName = form.fileName();
        seen.fileType = form.fileType();
        seen.fileBytes = form.fileBytes();
        seen.fault = exchange.faultName();
    });
}

void Router::reply(Exchange &exchange, Connection &connection, const Answer &ordinary, bool delayed)
{
    const int number = connection.requestNumber();
    m_log.update(number, [&](SeenRequest &seen) { seen.fault = exchange.faultName(); });
    if (delayed)
        pause(m_delay);
    const int status =
        exchange.answer(ordinary, [this](std::chrono::milliseconds time) { pause(time); });
    m_log.update(number, [&](SeenRequest &seen) { seen.status = status; });
}

void Router::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_ends.wait_for(lock, time, [this] { return m_ending; });
}

} // namespace imgurl::inline sandbox
