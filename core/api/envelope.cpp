// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/envelope.h"

#include "api/failureclassifier.h"
#include "api/jsonfinder.h"
#include "api/pageclassifier.h"
#include "api/plaintext.h"
#include "api/redirectrule.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPageWordsLimit = 200;

std::optional<int> readCode(const QJsonValue &value)
{
    bool ok = false;
    int code = 0;
    if (value.isDouble()) {
        code = static_cast<int>(value.toInteger());
        ok = value.toDouble() == code;
    } else if (value.isString()) {
        code = value.toString().trimmed().toInt(&ok);
    }
    return ok ? std::optional(code) : std::nullopt;
}

ErrorKind failureKind(const Envelope &envelope, int httpStatus)
{
    if (auto kind = classifyMessage(envelope.message))
        return *kind;
    if (envelope.code && *envelope.code >= 400 && *envelope.code < 600)
        return *classifyStatus(*envelope.code);
    return classifyStatus(httpStatus).value_or(ErrorKind::OtherAnswer);
}

ApiError errorFor(const HttpAnswer &answer, ErrorKind kind)
{
    return ApiError{.kind = kind, .httpStatus = answer.status, .retryAfter = answer.retryAfter};
}

} // namespace

Envelope Envelope::of(const QJsonObject &object)
{
    const QString message = object["msg"_L1].toString();
    return Envelope{.code = readCode(object["code"_L1]),
        .message = message.isEmpty() ? object["message"_L1].toString() : message,
        .data = object["data"_L1],
        .top = object};
}

Result<Envelope, ApiError> readEnvelope(const HttpAnswer &answer, const Credentials &secrets)
{
    if (answer.isRedirect() && answer.location.isValid()) {
        ApiError error = errorFor(answer, ErrorKind::Redirected);
        error.redirect = withoutSecrets(answer.location);
        return error;
    }
    if (answer.failure == ErrorKind::AnswerTooLarge)
        return errorFor(answer, ErrorKind::AnswerTooLarge);
    const auto object = findJson(answer.body);
    if (!object || !object->contains("code"_L1))
        return readPage(answer, secrets);
    Envelope envelope = Envelope::of(*object);
    if (envelope.code == 200)
        return envelope;
    ApiError error = errorFor(answer, failureKind(envelope, answer.status));
    error.serverMessage = serverWords(envelope.message, secrets);
    return error;
}

ApiError readPage(const HttpAnswer &answer, const Credentials &secrets)
{
    const QString html = QString::fromUtf8(answer.body);
    const auto byStatus = classifyStatus(answer.status);
    if (answer.failure && !byStatus)
        return errorFor(answer, *answer.failure);
    auto kind = answer.challenged ? ErrorKind::ProtectionChallenge : classifyPage(html);
    if (!kind)
        kind = byStatus;
    // A PHP that dies without showing its errors can answer 200 and nothing.
    const bool silent = answer.body.trimmed().isEmpty();
    ApiError error =
        errorFor(answer, kind.value_or(silent ? ErrorKind::SiteCrashed : ErrorKind::NotImgUrl));
    const QString title =
        serverWords(pageTitle(html), secrets, kServerWordsLimit - kPageWordsLimit - 3);
    const QString text = serverWords(html, secrets, kPageWordsLimit);
    error.serverMessage = title.isEmpty() || text.isEmpty() ? QString(title + text)
                                                            : QString(title + u" \u2013 " + text);
    return error;
}

} // namespace imgurl
