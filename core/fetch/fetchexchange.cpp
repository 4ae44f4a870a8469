// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetchexchange.h"

#include <algorithm>
#include <array>

namespace imgurl {

namespace {

constexpr qint64 kPiece = 64 * 1024;

FetchEnd endOf(const QNetworkReply &reply, bool hasAnswer)
{
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return FetchEnd::Whole;
    case QNetworkReply::ContentReSendError:
        return FetchEnd::ToRepeat;
    case QNetworkReply::RemoteHostClosedError:
        return hasAnswer ? FetchEnd::Broken : FetchEnd::ToRepeat;
    default:
        return FetchEnd::Broken;
    }
}

} // namespace

bool FetchHead::isRedirect() const
{
    return std::ranges::count(std::array{301, 302, 303, 307, 308}, status) > 0;
}

FetchExchange::FetchExchange(QNetworkReply *reply, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
{
    connect(reply, &QNetworkReply::socketStartedConnecting, this, &FetchExchange::alive,
        Qt::QueuedConnection);
    connect(reply, &QNetworkReply::encrypted, this, &FetchExchange::alive, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::requestSent, this, &FetchExchange::alive, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::metaDataChanged, this, &FetchExchange::catchUp,
        Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, &FetchExchange::catchUp, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, &FetchExchange::catchUp, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &FetchExchange::boundReading, Qt::QueuedConnection);
}

FetchExchange::~FetchExchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() emits finished at once
    m_reply->abort();
    m_reply->deleteLater();
}

//! Right behind get(), and not before or later: see HttpExchange::boundReading().
void FetchExchange::boundReading()
{
    if (m_reply)
        m_reply->setReadBufferSize(kPiece);
}

void FetchExchange::catchUp()
{
    if (m_ended || !m_reply)
        return;
    const QPointer<FetchExchange> self(this);
    const FetchHead known = readHead();
    if (!m_headGiven && known.status != 0) {
        m_headGiven = true;
        Q_EMIT alive();
        Q_EMIT head(known);
    }
    while (self && m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(kPiece);
        if (piece.isEmpty())
            break;
        Q_EMIT alive();
        Q_EMIT body(piece);
    }
    if (!self || !m_reply || !m_reply->isFinished())
        return;
    m_ended = true;
    Q_EMIT ended(endOf(*m_reply, m_headGiven));
}

FetchHead FetchExchange::readHead() const
{
    FetchHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    bool ok = false;
    const qint64 length = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&ok);
    // Next to chunks a length means nothing.
    if (ok && length >= 0 && !m_reply->hasRawHeader("Transfer-Encoding"))
        head.length = length;
    const QUrl target = QUrl::fromEncoded(m_reply->rawHeader("Location"));
    if (target.isValid() && !target.isEmpty())
        head.location =
            m_reply->url().resolved(target).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    head.disposition = m_reply->rawHeader("Content-Disposition");
    return head;
}

} // namespace imgurl
