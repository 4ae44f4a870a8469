// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apijob.h"

#include "api/apiclient.h"
#include "api/httpexchange.h"
#include "api/redirectrule.h"
#include "common/logging.h"

#include <QIODevice>
#include <QPointer>

#include <utility>

namespace imgurl {

namespace {

QString withoutSlash(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

//! `url` without the path of the API at its end.
QUrl baseOf(const QUrl &url, QLatin1StringView path)
{
    QUrl base = url;
    base.setPath(url.path().chopped(path.size()));
    return base;
}

} // namespace

ApiJob::ApiJob(ApiClient &client, const QUrl &url)
    : QObject(&client)
    , m_client(client)
    , m_firstUrl(url)
    , m_url(url)
{
}

ApiJob::~ApiJob() = default;

void ApiJob::start()
{
    if (m_state != State::Ready)
        return;
    m_state = State::Running;
    send(m_url);
}

void ApiJob::cancel()
{
    fail(ApiError{.kind = ErrorKind::Canceled, .bodySent = bodySent()});
}

void ApiJob::fail(const ApiError &error)
{
    if (m_state == State::Ending || m_state == State::Ended)
        return;
    m_state = State::Ending;
    delete std::exchange(m_exchange, nullptr);
    // Queued: whoever calls cancel() in a loop over jobs is not interrupted by their ends.
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            m_state = State::Ended;
            deleteLater();
            deliver(error);
        },
        Qt::QueuedConnection);
}

void ApiJob::post(const QUrl &url, const QByteArray &contentType, QIODevice *body)
{
    watch(m_client.post(url, contentType, body, this));
}

void ApiJob::getOnce(const QUrl &url)
{
    watch(m_client.getOnce(url, this));
}

void ApiJob::watch(HttpExchange *exchange)
{
    m_exchange = exchange;
    connect(exchange, &HttpExchange::progress, this, &ApiJob::exchangeProgress);
    connect(exchange, &HttpExchange::finished, this, &ApiJob::answered);
}

void ApiJob::answered(const HttpAnswer &received)
{
    HttpAnswer answer = received;
    inspect(answer);
    std::exchange(m_exchange, nullptr)->deleteLater();
    qCDebug(lcApi) << metaObject()->className() << "answered" << answer.status
                   << (answer.failure ? errorKindName(*answer.failure) : QString());
    if (!answer.failure && answer.isRedirect() && !m_moved && mayFollow(m_url, answer.location)) {
        m_moved = true;
        m_url = answer.location;
        send(m_url);
        return;
    }
    m_state = State::Ended;
    deleteLater();
    deliver(answer);
}

bool ApiJob::reportMove(QLatin1StringView path)
{
    const QUrl before = baseOf(m_firstUrl, path);
    QUrl base = before;
    base.setScheme(m_url.scheme());
    base.setHost(m_url.host());
    base.setPort(m_url.port());
    if (base == before)
        return true;
    const QPointer<ApiJob> self(this);
    Q_EMIT movedTo(base);
    return !self.isNull();
}

QUrl endpoint(const QUrl &base, QLatin1StringView path)
{
    QUrl url = base;
    url.setPath(withoutSlash(base.path()) + path);
    return url;
}

} // namespace imgurl
