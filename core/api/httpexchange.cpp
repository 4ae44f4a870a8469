// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpexchange.h"

#include "api/networkfailure.h"
#include "api/tcpnodelay.h"

#include <QDateTime>

#include <algorithm>

namespace imgurl {

namespace {

constexpr qint64 kAnswerLimit = 1024 * 1024;
constexpr qint64 kReadBuffer = 64 * 1024;
constexpr std::chrono::seconds kLongestRetryAfter = std::chrono::hours(24);

//! Seconds or an HTTP date.
std::chrono::seconds readRetryAfter(const QByteArray &value)
{
    bool ok = false;
    qint64 seconds = value.trimmed().toLongLong(&ok);
    if (!ok) {
        const auto until = QDateTime::fromString(QString::fromLatin1(value), Qt::RFC2822Date);
        seconds = until.isValid() ? QDateTime::currentDateTimeUtc().secsTo(until) : 0;
    }
    return std::clamp(std::chrono::seconds(seconds), std::chrono::seconds(0), kLongestRetryAfter);
}

//! With a status, Qt's error only repeats it, unless the transfer itself broke after the head.
bool isBroken(int status, QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError)
        return false;
    return status < 300 || error < QNetworkReply::ContentAccessDenied;
}

} // namespace

HttpExchange::HttpExchange(
    QNetworkReply *reply, std::chrono::milliseconds inactivityTimeout, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(inactivityTimeout);
    connect(&m_silence, &QTimer::timeout, this, &HttpExchange::giveUp);
    const auto alive = [this] { m_silence.start(); };
    connect(reply, &QNetworkReply::socketStartedConnecting, this, alive);
    connect(reply, &QNetworkReply::encrypted, this, alive);
    connect(reply, &QNetworkReply::requestSent, this, alive);
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        sendTailsAtOnce();
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, alive);
    connect(reply, &QNetworkReply::uploadProgress, this, &HttpExchange::sent, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::read, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::conclude, Qt::QueuedConnection);
    m_silence.start();
    QMetaObject::invokeMethod(this, &HttpExchange::boundReading, Qt::QueuedConnection);
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() emits finished at once
    m_reply->abort();
    m_reply->deleteLater();
}

//! Qt forgets the bound when it is set before its network thread has taken the request up, and does
//! not come to hear of it once an answer pours in. Queued right behind post() it is neither too
//! early nor too late: post() queues the start of the request, and this comes next.
void HttpExchange::boundReading()
{
    if (!isOver())
        m_reply->setReadBufferSize(kReadBuffer);
}

void HttpExchange::sent(qint64 bytes, qint64 total)
{
    if (isOver() || total <= 0)
        return;
    m_silence.start();
    Q_EMIT progress(bytes, total);
}

void HttpExchange::read()
{
    if (isOver())
        return;
    // Not a sign of life: an answer is small, and one that trickles would keep us for ever.
    readBody();
    if (m_answer.body.size() > kAnswerLimit)
        end(ErrorKind::AnswerTooLarge);
}

void HttpExchange::conclude()
{
    if (isOver())
        return;
    m_ended = true;
    m_silence.stop();
    readHead();
    readBody();
    const auto error = m_reply->error();
    if (m_answer.body.size() > kAnswerLimit)
        m_answer.failure = ErrorKind::AnswerTooLarge;
    else if (isBroken(m_answer.status, error))
        m_answer.failure =
            classifyNetworkError(error, Circumstances::of(m_reply->url(), m_requestSent));
    Q_EMIT finished(m_answer);
}

void HttpExchange::giveUp()
{
    if (isOver())
        return;
    if (m_reply->isFinished()) {
        conclude();
        return;
    }
    readBody();
    end(ErrorKind::TimedOut);
}

void HttpExchange::end(ErrorKind failure)
{
    m_ended = true;
    m_silence.stop();
    readHead();
    m_answer.failure = failure;
    m_reply->abort();
    Q_EMIT finished(m_answer);
}

void HttpExchange::readBody()
{
    m_answer.body += m_reply->read(kAnswerLimit + 1 - m_answer.body.size());
}

void HttpExchange::readHead()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode);
    if (m_answer.isRedirect() && target.isValid() && !target.isEmpty())
        m_answer.location = m_reply->url().resolved(target);
    m_answer.retryAfter = readRetryAfter(m_reply->rawHeader("Retry-After"));
    m_answer.challenged = m_reply->rawHeader("cf-mitigated") == "challenge";
}

} // namespace imgurl
