// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetcher.h"

#include "api/baserequest.h"
#include "fetch/fetchjob.h"

#include <QNetworkAccessManager>

namespace imgurl {

Fetcher::Fetcher(const FetchLimits &limits, Resolver resolver, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_resolver(std::move(resolver))
{
}

Fetcher::~Fetcher()
{
    // Before the manager goes: a job aborts its request.
    qDeleteAll(findChildren<FetchJob *>(Qt::FindDirectChildrenOnly));
}

FetchJob *Fetcher::fetch(const QUrl &address, const QString &targetPath)
{
    return new FetchJob(*this, address, targetPath);
}

QNetworkReply *Fetcher::get(const QUrl &url)
{
    QNetworkRequest request = baseRequest(url);
    request.setRawHeader("Accept", "image/*,*/*;q=0.8");
    // Said by us, it also keeps Qt from unpacking: no small answer becomes a large one.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    return getOnce(*m_manager, request);
}

} // namespace imgurl
