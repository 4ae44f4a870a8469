// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/connectiontest.h"

#include "api/apiclient.h"

namespace imgurl {

ConnectionTest::ConnectionTest(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ConnectionTest::~ConnectionTest()
{
    cancel();
}

void ConnectionTest::start(const QUrl &server, const Credentials &credentials)
{
    cancel();
    m_movedTo.clear();
    m_job = m_client.albums(server, credentials);
    connect(m_job, &AlbumsJob::movedTo, this, [this](const QUrl &base) { m_movedTo = base; });
    connect(m_job, &AlbumsJob::finished, this, [this](const AlbumsResult &result) {
        m_job.clear();
        Q_EMIT finished(result, m_movedTo);
    });
    m_job->start();
}

void ConnectionTest::cancel()
{
    if (!m_job)
        return;
    m_job->disconnect(this);
    m_job->cancel();
    m_job.clear();
}

} // namespace imgurl
