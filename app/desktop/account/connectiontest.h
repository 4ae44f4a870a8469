// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/albumsjob.h"

#include <QObject>
#include <QPointer>

namespace imgurl {

class ApiClient;

//! Asks a site for the albums of an account, one question at a time: the newest.
class ConnectionTest final : public QObject {
    Q_OBJECT

public:
    //! The client must outlive this.
    explicit ConnectionTest(ApiClient &client, QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start(const QUrl &server, const Credentials &credentials);
    //! Ends without a signal.
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_job.isNull(); }

Q_SIGNALS:
    //! movedTo: empty, or the base address the site sent the question on to.
    void finished(const imgurl::AlbumsResult &result, const QUrl &movedTo);

private:
    ApiClient &m_client;
    QPointer<AlbumsJob> m_job;
    QUrl m_movedTo;
};

} // namespace imgurl
