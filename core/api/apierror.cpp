// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apierror.h"

#include <array>
#include <utility>

namespace imgurl {

namespace {

constexpr std::array kNames = {
    std::pair{ErrorKind::TooLarge, "TooLarge"},
    std::pair{ErrorKind::NotReceived, "NotReceived"},
    std::pair{ErrorKind::TypeNotAllowed, "TypeNotAllowed"},
    std::pair{ErrorKind::PartiallyReceived, "PartiallyReceived"},
    std::pair{ErrorKind::SiteCannotStore, "SiteCannotStore"},
    std::pair{ErrorKind::RefusedByFilter, "RefusedByFilter"},
    std::pair{ErrorKind::DimensionsNotAllowed, "DimensionsNotAllowed"},
    std::pair{ErrorKind::AlreadyThere, "AlreadyThere"},
    std::pair{ErrorKind::AlbumNotAccepted, "AlbumNotAccepted"},
    std::pair{ErrorKind::QuotaUsedUp, "QuotaUsedUp"},
    std::pair{ErrorKind::NotAuthorized, "NotAuthorized"},
    std::pair{ErrorKind::Banned, "Banned"},
    std::pair{ErrorKind::NeedsBrowserLogin, "NeedsBrowserLogin"},
    std::pair{ErrorKind::SiteNotLicensed, "SiteNotLicensed"},
    std::pair{ErrorKind::StorageSwitchedOff, "StorageSwitchedOff"},
    std::pair{ErrorKind::OutsideStorageFailed, "OutsideStorageFailed"},
    std::pair{ErrorKind::NoSuchApi, "NoSuchApi"},
    std::pair{ErrorKind::NotImgUrl, "NotImgUrl"},
    std::pair{ErrorKind::SiteCrashed, "SiteCrashed"},
    std::pair{ErrorKind::RateLimited, "RateLimited"},
    std::pair{ErrorKind::Unavailable, "Unavailable"},
    std::pair{ErrorKind::ProtectionChallenge, "ProtectionChallenge"},
    std::pair{ErrorKind::GatewayFailed, "GatewayFailed"},
    std::pair{ErrorKind::NoLink, "NoLink"},
    std::pair{ErrorKind::Redirected, "Redirected"},
    std::pair{ErrorKind::AnswerTooLarge, "AnswerTooLarge"},
    std::pair{ErrorKind::OtherAnswer, "OtherAnswer"},
    std::pair{ErrorKind::HostNotFound, "HostNotFound"},
    std::pair{ErrorKind::ConnectionRefused, "ConnectionRefused"},
    std::pair{ErrorKind::TlsFailed, "TlsFailed"},
    std::pair{ErrorKind::ProxyFailed, "ProxyFailed"},
    std::pair{ErrorKind::Offline, "Offline"},
    std::pair{ErrorKind::ConnectionLost, "ConnectionLost"},
    std::pair{ErrorKind::TimedOut, "TimedOut"},
    std::pair{ErrorKind::Interrupted, "Interrupted"},
    std::pair{ErrorKind::FileMissing, "FileMissing"},
    std::pair{ErrorKind::FileNotReadable, "FileNotReadable"},
    std::pair{ErrorKind::FileChanged, "FileChanged"},
    std::pair{ErrorKind::NotAFile, "NotAFile"},
    std::pair{ErrorKind::FileEmpty, "FileEmpty"},
    std::pair{ErrorKind::NotAnImage, "NotAnImage"},
    std::pair{ErrorKind::ImageDamaged, "ImageDamaged"},
    std::pair{ErrorKind::TooManyPixels, "TooManyPixels"},
    std::pair{ErrorKind::NotConverted, "NotConverted"},
    std::pair{ErrorKind::NotShrunk, "NotShrunk"},
    std::pair{ErrorKind::SpoolNotWritable, "SpoolNotWritable"},
    std::pair{ErrorKind::FetchFailed, "FetchFailed"},
    std::pair{ErrorKind::FetchTooLarge, "FetchTooLarge"},
    std::pair{ErrorKind::FetchTimedOut, "FetchTimedOut"},
    std::pair{ErrorKind::FetchUnsafe, "FetchUnsafe"},
    std::pair{ErrorKind::NoCredentials, "NoCredentials"},
    std::pair{ErrorKind::StoppedByUs, "StoppedByUs"},
    std::pair{ErrorKind::Canceled, "Canceled"},
};
static_assert(kNames.size() == static_cast<size_t>(ErrorKind::Canceled) + 1);

} // namespace

QString errorKindName(ErrorKind kind)
{
    for (const auto &[known, name] : kNames) {
        if (known == kind)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

ErrorKind errorKindFromName(const QString &name)
{
    for (const auto &[kind, known] : kNames) {
        if (name == QLatin1StringView(known))
            return kind;
    }
    return ErrorKind::OtherAnswer;
}

} // namespace imgurl
