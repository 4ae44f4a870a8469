// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"

#include "faultqueue.h"
#include "privatefiles.h"
#include "requestlog.h"
#include "router.h"
#include "site.h"
#include "wireserver.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <mutex>

namespace imgurl::inline sandbox {

class SandboxServer::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
    {
        router.setDelay(options.delay);
        router.setFileLimit(options.fileLimit);
    }

    bool start();
    void stop();
    bool prepareFolder();
    bool listenSomewhere();
    QString uidOr(const QString &uid);

    const Options options;
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
    Router router{site, faults, log};
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
    router.setEnding(true);
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
    router.setEnding(false);
    const int wanted = port > 0 ? port : options.port > 0 ? options.port : site.accounts().port();
    const auto bind = [this](int number) {
        wire = std::make_unique<WireServer>();
        wire->setKeepAliveTimeout(keepAlive);
        router.connectTo(*wire, folder);
        return wire->bindTo(number);
    };
    portChanged = !bind(wanted);
    if (portChanged && !bind(0)) {
        wire.reset();
        error = QStringLiteral("cannot listen on 127.0.0.1");
        return false;
    }
    port = wire->port();
    base = QStringLiteral("http://127.0.0.1:%1").arg(port);
    // The links must be right before the first request can come.
    router.setBase(base);
    wire->begin();
    return true;
}

QString SandboxServer::Private::uidOr(const QString &uid)
{
    if (!uid.isEmpty())
        return uid;
    const auto users = site.accounts().users();
    return users.isEmpty() ? QString() : users.first().uid;
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
    d->router.setDelay(delay);
}

void SandboxServer::setFileLimit(qint64 bytes)
{
    d->router.setFileLimit(bytes);
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

} // namespace imgurl::inline sandbox
