// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"

#include "exchange.h"
#include "faultqueue.h"
#include "form.h"
#include "privatefiles.h"
#include "requestlog.h"
#include "site.h"
#include "wireserver.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace imgurl {

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

class SandboxServer::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
        , delay(options.delay)
        , fileLimit(options.fileLimit)
    {
    }

    bool start();
    void stop();
    bool prepareFolder();
    bool listenSomewhere();
    void connectHandlers();
    QString uidOr(const QString &uid) const;

    // On the connections' threads.
    void begin(const httplib::Request &request, Connection &connection);
    bool serveWithoutBody(const httplib::Request &request, httplib::Response &response);
    void serveForm(const httplib::Request &request, httplib::Response &response,
        const httplib::ContentReader &content);
    bool readForm(Form &form, Exchange &exchange, Connection &connection,
        const httplib::Request &request, const httplib::ContentReader &content);
    Answer carryOut(Endpoint endpoint, const Form &form, bool complete, int number);
    void note(int number, const Form &form, const Exchange &exchange);
    void reply(Exchange &exchange, Connection &connection, const Answer &ordinary, bool delayed);
    void pause(std::chrono::milliseconds time);

    const Options options;
    std::atomic<std::chrono::milliseconds> delay;
    std::atomic<qint64> fileLimit;
    std::atomic<std::chrono::milliseconds> keepAlive{std::chrono::seconds(60)};

    mutable std::mutex lifecycle; // the members up to the blank line
    std::unique_ptr<QTemporaryDir> temporary;
    QString folder;
    QString error;
    QString base;
    int port = 0;
    bool portChanged = false;
    std::unique_ptr<WireServer> wire;

    Site site;
    FaultQueue faults;
    RequestLog log;

    std::mutex pauseMutex;
    std::condition_variable pauseEnds;
    bool ending = false; // under pauseMutex
};

bool SandboxServer::Private::start()
{
    const std::lock_guard lock(lifecycle);
    if (wire)
        return true;
    if (!prepareFolder() || !listenSomewhere())
        return false;
    site.accounts().setPort(port);
    return true;
}

void SandboxServer::Private::stop()
{
    const std::lock_guard lock(lifecycle);
    {
        const std::lock_guard pauseLock(pauseMutex);
        ending = true;
    }
    pauseEnds.notify_all();
    // Before reset(), which clears the pointer that the connections' threads still read.
    if (wire)
        wire->end();
    wire.reset();
}

bool SandboxServer::Private::prepareFolder()
{
    if (!folder.isEmpty())
        return true;
    QString path = options.folder;
    if (path.isEmpty()) {
        temporary = std::make_unique<QTemporaryDir>();
        path = temporary->path();
    }
    path = QFileInfo(path).absoluteFilePath();
    if (!makePrivateFolder(path) || !site.load(path)) {
        error = QStringLiteral("cannot use the folder %1").arg(path);
        return false;
    }
    folder = path;
    return true;
}

bool SandboxServer::Private::listenSomewhere()
{
    ending = false;
    const int wanted = port > 0 ? port : options.port > 0 ? options.port : site.accounts().port();
    wire = std::make_unique<WireServer>();
    wire->setKeepAliveTimeout(keepAlive);
    connectHandlers();
    // The links must be right before the first request can come.
    if (wire->bindTo(wanted)) {
        portChanged = false;
    } else {
        wire = std::make_unique<WireServer>();
        wire->setKeepAliveTimeout(keepAlive);
        connectHandlers();
        portChanged = true;
        if (!wire->bindTo(0)) {
            wire.reset();
            error = QStringLiteral("cannot listen on 127.0.0.1");
            return false;
        }
    }
    port = wire->port();
    base = QStringLiteral("http://127.0.0.1:%1").arg(port);
    wire->begin();
    return true;
}

void SandboxServer::Private::connectHandlers()
{
    wire->onHead = [this](const httplib::Request &request, Connection &connection) {
        begin(request, connection);
    };
    wire->onEnd = [this](Connection &connection) { log.end(connection.requestNumber()); };
    wire->set_pre_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            return serveWithoutBody(request, response) ? WireServer::HandlerResponse::Handled
                                                       : WireServer::HandlerResponse::Unhandled;
        });
    wire->Post(".*",
        [this](const httplib::Request &request, httplib::Response &response,
            const httplib::ContentReader &content) { serveForm(request, response, content); });
}

QString SandboxServer::Private::uidOr(const QString &uid) const
{
    if (!uid.isEmpty())
        return uid;
    const auto users = const_cast<Site &>(site).accounts().users();
    return users.isEmpty() ? QString() : users.first().uid;
}

void SandboxServer::Private::begin(const httplib::Request &request, Connection &connection)
{
    SeenRequest seen;
    seen.method = QByteArray::fromStdString(request.method);
    seen.path = QByteArray::fromStdString(request.target);
    seen.head = connection.head();
    seen.peerPort = connection.peerPort();
    const auto endpoint = endpointOf(sitePath(request.path));
    connection.setRequestNumber(
        log.begin(seen, endpoint, endpoint == Endpoint::Upload && seen.method == "POST"));
}

bool SandboxServer::Private::serveWithoutBody(
    const httplib::Request &request, httplib::Response &response)
{
    const QString path = sitePath(request.path);
    const auto endpoint = endpointOf(path);
    const bool isForm = endpoint == Endpoint::Upload || endpoint == Endpoint::Albums;
    if (isForm && request.method == "POST")
        return false;
    Connection &connection = wire->connectionOf(request);
    if (hasBody(request))
        connection.setEnding(Connection::Ending::Drain);
    Exchange exchange(
        connection, request, response, endpoint && !isForm ? faults.take(*endpoint) : std::nullopt);
    Answer ordinary;
    if (isForm) {
        Form form(folder, 0);
        form.readQuery(request);
        ordinary = carryOut(*endpoint, form, true, connection.requestNumber());
        note(connection.requestNumber(), form, exchange);
    } else if (endpoint == Endpoint::Delete && exchange.carriesOut()) {
        ordinary = site.remove(path.sliced(qsizetype(sizeof "/delete/" - 1)));
    } else if (endpoint != Endpoint::Delete) {
        ordinary = site.page(path);
    }
    reply(exchange, connection, ordinary, false);
    return true;
}

void SandboxServer::Private::serveForm(const httplib::Request &request, httplib::Response &response,
    const httplib::ContentReader &content)
{
    const Endpoint endpoint = *endpointOf(sitePath(request.path));
    Connection &connection = wire->connectionOf(request);
    const int number = connection.requestNumber();
    Exchange exchange(connection, request, response, faults.take(endpoint));
    Form form(folder, fileLimit);
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

bool SandboxServer::Private::readForm(Form &form, Exchange &exchange, Connection &connection,
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
        log.update(number, [&](SeenRequest &seen) {
            seen.fileBytes = bytes;
            seen.bodyBytes = connection.bodyBytes();
        });
    };
    const bool complete = form.read(request, content);
    log.update(number, [&](SeenRequest &seen) {
        seen.bodyBytes = connection.bodyBytes();
        if (complete && form.fileParts() > 0)
            seen.sha256 = form.sha256();
    });
    return complete;
}

Answer SandboxServer::Private::carryOut(
    Endpoint endpoint, const Form &form, bool complete, int number)
{
    if (endpoint == Endpoint::Albums)
        return site.albums(form);
    if (!complete)
        return refused(uploadFailed(QString::fromUtf16(say::kPartial)));
    const Site::Uploaded uploaded = site.upload(form, fileLimit, base);
    log.update(number, [&](SeenRequest &seen) { seen.stored = uploaded.stored; });
    return uploaded.answer;
}

void SandboxServer::Private::note(int number, const Form &form, const Exchange &exchange)
{
    const QString uid = QStringLiteral("uid");
    const QString token = QStringLiteral("token");
    const QString album = QStringLiteral("album_id");
    const auto user = site.accounts().user(form.value(uid));
    log.update(number, [&](SeenRequest &seen) {
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

void SandboxServer::Private::reply(
    Exchange &exchange, Connection &connection, const Answer &ordinary, bool delayed)
{
    const int number = connection.requestNumber();
    log.update(number, [&](SeenRequest &seen) { seen.fault = exchange.faultName(); });
    if (delayed)
        pause(delay);
    const int status =
        exchange.answer(ordinary, [this](std::chrono::milliseconds time) { pause(time); });
    log.update(number, [&](SeenRequest &seen) { seen.status = status; });
}

void SandboxServer::Private::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(pauseMutex);
    pauseEnds.wait_for(lock, time, [this] { return ending; });
}

SandboxServer::SandboxServer()
    : SandboxServer(Options())
{
}

SandboxServer::SandboxServer(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

SandboxServer::~SandboxServer()
{
    stop();
}

bool SandboxServer::start()
{
    return d->start();
}

void SandboxServer::stop()
{
    d->stop();
}

QString SandboxServer::errorString() const
{
    const std::lock_guard lock(d->lifecycle);
    return d->error;
}

bool SandboxServer::portChanged() const
{
    const std::lock_guard lock(d->lifecycle);
    return d->portChanged;
}

QUrl SandboxServer::url() const
{
    const std::lock_guard lock(d->lifecycle);
    return QUrl(d->base);
}

int SandboxServer::port() const
{
    const std::lock_guard lock(d->lifecycle);
    return d->port;
}

QString SandboxServer::folder() const
{
    const std::lock_guard lock(d->lifecycle);
    return d->folder;
}

SandboxUser SandboxServer::user() const
{
    return d->site.accounts().user(d->uidOr(QString())).value_or(SandboxUser());
}

SandboxUser SandboxServer::addUser()
{
    return d->site.accounts().addUser();
}

SandboxUser SandboxServer::replaceToken(const QString &uid)
{
    return d->site.accounts().replaceToken(uid);
}

QList<SandboxAlbum> SandboxServer::albums(const QString &uid) const
{
    return d->site.accounts().albums(d->uidOr(uid));
}

SandboxAlbum SandboxServer::addAlbum(const QString &name, bool isPrivate, const QString &uid)
{
    return d->site.accounts().addAlbum(d->uidOr(uid), name, isPrivate);
}

void SandboxServer::removeAlbum(const QString &albumId)
{
    d->site.accounts().removeAlbum(albumId);
}

void SandboxServer::setFault(Endpoint endpoint, const Fault &fault)
{
    d->faults.add(endpoint, fault);
}

void SandboxServer::clearFaults()
{
    d->faults.clear();
    const std::lock_guard lock(d->lifecycle);
    if (d->wire)
        d->wire->shutDownStalled();
}

void SandboxServer::setDelay(std::chrono::milliseconds delay)
{
    d->delay = delay;
}

void SandboxServer::setFileLimit(qint64 bytes)
{
    d->fileLimit = bytes;
}

void SandboxServer::setKeepAliveTimeout(std::chrono::milliseconds timeout)
{
    d->keepAlive = timeout;
    const std::lock_guard lock(d->lifecycle);
    if (d->wire)
        d->wire->setKeepAliveTimeout(timeout);
}

int SandboxServer::uploadPosts() const
{
    return d->log.uploads();
}

QList<SeenRequest> SandboxServer::requests() const
{
    return d->log.requests();
}

QList<SeenRequest> SandboxServer::requests(Endpoint endpoint) const
{
    return d->log.requests(endpoint);
}

QList<StoredImage> SandboxServer::images() const
{
    return d->site.images().all();
}

int SandboxServer::uploadsInFlight() const
{
    return d->log.inFlight();
}

int SandboxServer::peakInFlight() const
{
    return d->log.peakInFlight();
}

double SandboxServer::averageInFlight() const
{
    return d->log.averageInFlight();
}

void SandboxServer::clearLog()
{
    d->log.clear();
}

} // namespace imgurl
