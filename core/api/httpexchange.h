// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpanswer.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace imgurl {

//! One request under way: reads its answer in pieces up to 1 MiB, ends it after a time of silence
//! or when the answer takes longer than that once it has begun.
//! Emits finished exactly once, never from its destructor; destroying it aborts the request. Its
//! signals never come out of the network code itself, so a receiver may destroy anything, the
//! manager included.
class HttpExchange : public QObject {
    Q_OBJECT

public:
    //! Takes `reply` over.
    HttpExchange(
        QNetworkReply *reply, std::chrono::milliseconds inactivityTimeout, QObject *parent);
    ~HttpExchange() override;

Q_SIGNALS:
    //! Bytes of the body; only true figures (Qt ends with 0 of 0).
    void progress(qint64 sent, qint64 total);
    void finished(const imgurl::HttpAnswer &answer);

private:
    void boundReading();
    void read();
    void sent(qint64 bytes, qint64 total);
    void conclude();
    void giveUp();
    void end(ErrorKind failure);
    void readHead();
    void readBody();

    //! Queued calls arrive even after a disconnect.
    [[nodiscard]] bool isOver() const { return m_ended || !m_reply; }

    QPointer<QNetworkReply> m_reply;
    QTimer m_silence;
    HttpAnswer m_answer;
    bool m_requestSent = false;
    bool m_ended = false;
};

} // namespace imgurl
