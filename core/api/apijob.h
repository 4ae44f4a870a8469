// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"
#include "api/httpanswer.h"

#include <QObject>
#include <QUrl>

class QIODevice;

namespace imgurl {

class ApiClient;
class HttpExchange;

//! One call to the site. The client makes it and owns it: connect, then start(). Ends with exactly
//! one `finished`, never from inside start(), cancel() or the destructor, and deletes itself
//! afterwards. It may be canceled or deleted in any slot, its own signals' included; deleted, it
//! aborts and says nothing.
class ApiJob : public QObject {
    Q_OBJECT

public:
    ~ApiJob() override;

    //! Once; ignored after cancel().
    void start();
    //! Ends with Canceled, unless it has ended already. The connection is cut at once.
    void cancel();

Q_SIGNALS:
    //! The site sent the call on, from http to https or to its name with or without www., and it
    //! worked there. Comes before `finished`: the base address to keep.
    void movedTo(const QUrl &newBase);

protected:
    ApiJob(ApiClient &client, const QUrl &url);

    //! Sends the request to `url` by post() or getOnce(), or calls fail().
    virtual void send(const QUrl &url) = 0;
    //! A last look at the answer while its request still exists; then it is delivered.
    virtual void inspect(HttpAnswer &) { }
    //! True when the site may have acted on a request that is cut off now.
    [[nodiscard]] virtual bool bodySent() const { return false; }
    virtual void exchangeProgress(qint64, qint64) { }
    //! Both emit `finished` as the last thing they do.
    virtual void deliver(const HttpAnswer &answer) = 0;
    virtual void deliver(const ApiError &error) = 0;

    //! Takes `body` over; it ends before this job or with it.
    void post(const QUrl &url, const QByteArray &contentType, QIODevice *body);
    void getOnce(const QUrl &url);
    void fail(const ApiError &error);
    //! For deliver() on success, `path` being what was appended to the base. False when a receiver
    //! has deleted this job: then touch nothing.
    [[nodiscard]] bool reportMove(QLatin1StringView path);

private:
    enum class State { Ready, Running, Ending, Ended };

    void watch(HttpExchange *exchange);
    void answered(const HttpAnswer &answer);

    ApiClient &m_client;
    HttpExchange *m_exchange = nullptr;
    const QUrl m_firstUrl;
    QUrl m_url;
    State m_state = State::Ready;
    bool m_moved = false;
};

//! `base` with a path of the API behind it.
[[nodiscard]] QUrl endpoint(const QUrl &base, QLatin1StringView path);

} // namespace imgurl
