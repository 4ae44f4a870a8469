// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/resolver.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace imgurl {

class FetchJob;

struct FetchLimits {
    qint64 mostBytes = 100'000'000;
    std::chrono::milliseconds silence{30'000}; //!< without a byte, a connection or an address
    std::chrono::milliseconds total{600'000}; //!< redirects included
    int redirects = 5; //!< that are followed
};

//! Fetches what lies at addresses that the user gave: by http or https, without cookies,
//! credentials or a cache, through the system's proxy. Jobs come unstarted, are owned by the
//! fetcher and die with it without a signal.
class Fetcher : public QObject {
    Q_OBJECT

public:
    explicit Fetcher(const FetchLimits &limits = {}, Resolver resolver = systemResolver(),
        QObject *parent = nullptr);
    ~Fetcher() override;

    //! Into the file at `targetPath`, which exists, is empty and is the job's from now on.
    [[nodiscard]] FetchJob *fetch(const QUrl &address, const QString &targetPath);

private:
    friend class FetchJob;

    [[nodiscard]] QNetworkReply *get(const QUrl &url);

    const FetchLimits m_limits;
    const Resolver m_resolver;
    std::unique_ptr<QNetworkAccessManager> m_manager; //!< made when it is needed: it starts threads
};

} // namespace imgurl
