// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/toolarge.h"

namespace imgurl {

namespace {

// PHP's own limit for a file where a site sets none: a larger one is the likely cause.
constexpr qint64 kUsualLimit = qint64{2} * 1024 * 1024;

} // namespace

bool isTooLarge(const ApiError &error, qint64 size)
{
    return isRefusedAsTooLarge(error, size)
        || (error.kind == ErrorKind::ConnectionLost && size > kUsualLimit);
}

bool isRefusedAsTooLarge(const ApiError &error, qint64 size)
{
    switch (error.kind) {
    case ErrorKind::TooLarge:
    case ErrorKind::DimensionsNotAllowed:
        return true;
    case ErrorKind::NotReceived:
        // With an address to go to instead, that is the reason.
        return error.redirect.host().isEmpty() && size > kUsualLimit;
    default:
        return false;
    }
}

} // namespace imgurl
