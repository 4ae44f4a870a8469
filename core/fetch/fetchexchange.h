// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QUrl>

namespace imgurl {

struct FetchHead {
    int status = 0;
    qint64 length = -1; //!< bytes of the body; -1: not said
    QUrl location{}; //!< empty without one; resolved, without user and fragment
    QByteArray disposition{};

    [[nodiscard]] bool isRedirect() const;
};

enum class FetchEnd {
    Whole,
    Broken, //!< the network failed
    //! Closed without an answer, as a connection that was kept open may be; or Qt mistook for that
    //! an answer and an end that came together.
    ToRepeat,
};

//! One GET under way: its head, then its body in pieces of at most 64 KiB, of which it keeps no
//! more than a few. Its signals never come out of the network code itself, and a receiver may
//! destroy anything. Destroyed, it aborts the request.
class FetchExchange : public QObject {
    Q_OBJECT

public:
    //! Takes `reply` over, right after get().
    FetchExchange(QNetworkReply *reply, QObject *parent);
    ~FetchExchange() override;

    //! Hands over what has come and was not heard of yet, as after a time without an event loop.
    void catchUp();

Q_SIGNALS:
    void alive(); //!< something came or moved on
    void head(const imgurl::FetchHead &head);
    void body(const QByteArray &piece);
    void ended(imgurl::FetchEnd end); //!< once

private:
    void boundReading();
    [[nodiscard]] FetchHead readHead() const;

    QPointer<QNetworkReply> m_reply;
    bool m_headGiven = false;
    bool m_ended = false;
};

} // namespace imgurl
