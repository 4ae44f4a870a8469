// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <chrono>

namespace imgurl {

class AlbumsJob;
class ApiJob;
class DeleteJob;
class HttpExchange;
class UploadJob;
struct UploadRequest;

//! The only place where requests are built: redirects by hand, silence ends them, no cookies, no
//! HTTP/2 (CVE-2023-51714, CVE-2024-39936), credentials in the body alone. Jobs come unstarted,
//! are owned by the client and die with it without a signal.
class ApiClient : public QObject {
    Q_OBJECT

public:
    struct Options {
        //! Without a byte either way. The site's own work on an image counts as silence.
        std::chrono::milliseconds inactivityTimeout{60'000};
        //! After this long with nothing in flight, the next request opens a new connection: one
        //! that the server has closed meanwhile would cost an upload its answer.
        std::chrono::milliseconds keepConnections{3'000};
    };

    explicit ApiClient(QObject *parent = nullptr);
    explicit ApiClient(const Options &options, QObject *parent = nullptr);
    ~ApiClient() override;

    [[nodiscard]] UploadJob *upload(const UploadRequest &request);
    [[nodiscard]] AlbumsJob *albums(const QUrl &server, const Credentials &credentials);
    //! One visit deletes. `deleteUrl` as the site gave it with the image.
    [[nodiscard]] DeleteJob *deleteImage(const QUrl &deleteUrl);

private:
    friend class ApiJob;

    struct Connections {
        QNetworkAccessManager manager;
        int inFlight = 0;
        QElapsedTimer idle; //!< since nothing is in flight
    };

    [[nodiscard]] HttpExchange *post(
        const QUrl &url, const QByteArray &contentType, QIODevice *body, ApiJob *owner);
    [[nodiscard]] HttpExchange *getOnce(const QUrl &url, ApiJob *owner);
    [[nodiscard]] HttpExchange *track(
        QNetworkReply *reply, Connections &connections, ApiJob *owner);
    void dropStaleOnes(Connections &connections);

    const Options m_options;
    Connections m_uploads;
    //! For all else: what Qt sends at once to one host is bounded for each manager, and behind
    //! large uploads a question would run out of time before it is sent.
    Connections m_questions;
};

} // namespace imgurl
