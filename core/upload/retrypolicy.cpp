// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace imgurl {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kLongestRetryAfter = 10min;
constexpr int kMostDoublings = 6;

} // namespace

bool isAnswerLost(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Interrupted:
    case ErrorKind::SiteCrashed:
    case ErrorKind::GatewayFailed:
    case ErrorKind::AnswerTooLarge:
    case ErrorKind::TimedOut:
    case ErrorKind::ConnectionLost:
        return error.bodySent || error.kind == ErrorKind::Interrupted;
    default:
        return false;
    }
}

NextStep nextStep(const Upload &row, const ApiError &error, int attempts)
{
    switch (error.kind) {
    case ErrorKind::NotAuthorized:
    case ErrorKind::QuotaUsedUp:
    case ErrorKind::Banned:
    case ErrorKind::NoCredentials:
        return NextStep::WaitForUser;
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
    case ErrorKind::Offline:
        return NextStep::WaitForNetwork;
    default:
        break;
    }
    const bool left = row.attempts < attempts;
    if (isAnswerLost(error))
        return left && row.lostAnswers == 0 ? NextStep::TryAgain : NextStep::Fail;
    switch (error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
        return left ? NextStep::SlowDown : NextStep::Fail;
    case ErrorKind::ProtectionChallenge:
        return left && (error.httpStatus == 429 || error.httpStatus == 503) ? NextStep::SlowDown
                                                                            : NextStep::Fail;
    case ErrorKind::FetchFailed:
        // Of another server: nothing of the account's waits for it.
        return left && (error.httpStatus == 0 || error.httpStatus == 429 || error.httpStatus >= 500)
            ? NextStep::TryAgain
            : NextStep::Fail;
    case ErrorKind::FetchTimedOut:
    case ErrorKind::PartiallyReceived:
    case ErrorKind::SiteCannotStore:
    case ErrorKind::OutsideStorageFailed:
    case ErrorKind::SiteCrashed:
    case ErrorKind::GatewayFailed:
    case ErrorKind::TimedOut:
    case ErrorKind::ConnectionLost:
        return left ? NextStep::TryAgain : NextStep::Fail;
    default:
        return NextStep::Fail;
    }
}

std::chrono::milliseconds pauseAfter(
    const ApiError &error, int attempt, std::chrono::milliseconds firstPause)
{
    const auto doubled = firstPause * (1 << std::clamp(attempt - 1, 0, kMostDoublings));
    // Rows that failed together do not come back together.
    const auto spread = std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(int(doubled.count() / 2) + 1));
    const std::chrono::milliseconds asked = error.retryAfter;
    return std::max(doubled * 3 / 4 + spread, std::min(asked, kLongestRetryAfter));
}

} // namespace imgurl
