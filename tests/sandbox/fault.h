// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace imgurl::inline sandbox {

//! One way of misbehaving, for the next `count` requests to an endpoint. Most are in the table
//! behind named(); the rest is made by the functions below and by setting fields.
struct Fault {
    enum class Act {
        Pass, //!< the ordinary answer, changed by delay, edit, prefix
        Answer, //!< reads the request, then answers status, headers and body
        AnswerEarly, //!< answers before the body, then drains it for a while, as nginx does
        AnswerAndReset, //!< answers before the body and closes at once, so the kernel resets
        Stall, //!< reads the request, never answers
        NeverRead, //!< reads nothing of the body, never answers
        Close, //!< reads the request, closes without an answer
        Reset, //!< resets the connection (SO_LINGER 0) when `bytes` of the body have come
        Cut, //!< announces the ordinary answer's length, closes after `bytes` of its body
        Endless, //!< an answer that goes on until the client leaves
    };

    Act act = Act::Answer;
    int status = 200;
    QByteArray contentType = "text/html; charset=UTF-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< added to the answer
    QByteArray prefix; //!< with Pass: written before the JSON
    std::function<void(QJsonObject &)> edit; //!< with Pass and Cut: changes the JSON answer
    //! The request is carried out all the same: the image kept or deleted. Pass and Cut always do.
    bool stores = false;
    std::chrono::milliseconds delay{0}; //!< after the request was read, before the answer
    qint64 bytes = 0; //!< position, see Reset and Cut
    int skip = 0; //!< so many requests go through first
    int count = 1; //!< requests it applies to; -1: all that follow
    QString name; //!< of the table, for the request log

    //! "quota", or with a number "slow-3000", "cut-40", "reset-65536". Empty when unknown.
    [[nodiscard]] static std::optional<Fault> named(const QString &name);
    //! HTTP 200 and {"code":code,"msg":message,"data":""}.
    [[nodiscard]] static Fault refusal(const QString &message, int code = -1000);
    [[nodiscard]] static Fault answer(int status, const QByteArray &body);
    //! status is 301, 302, 303, 307 or 308.
    [[nodiscard]] static Fault redirect(int status, const QByteArray &location);
    [[nodiscard]] static Fault edited(std::function<void(QJsonObject &)> edit);
    [[nodiscard]] static Fault slow(std::chrono::milliseconds delay);
    [[nodiscard]] static Fault cut(qint64 bodyBytes);
    [[nodiscard]] static Fault reset(qint64 bodyBytes);

    [[nodiscard]] Fault after(int requests) const; //!< a copy with skip
    [[nodiscard]] Fault times(int requests) const; //!< a copy with count
    [[nodiscard]] Fault always() const { return times(-1); }
    [[nodiscard]] Fault storing() const; //!< a copy with stores
};

//! Name and one line of explanation, in the order of the contract's table.
struct FaultName {
    QString name;
    QString meaning;
};
[[nodiscard]] QList<FaultName> faultNames();

} // namespace imgurl::inline sandbox
