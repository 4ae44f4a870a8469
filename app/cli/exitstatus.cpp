// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exitstatus.h"

namespace imgurl {

ExitStatus exitStatusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotAuthorized:
    case ErrorKind::NoCredentials:
        return ExitStatus::Credentials;
    case ErrorKind::TooLarge:
    case ErrorKind::NotReceived:
    case ErrorKind::TypeNotAllowed:
    case ErrorKind::RefusedByFilter:
    case ErrorKind::DimensionsNotAllowed:
    case ErrorKind::AlreadyThere:
    case ErrorKind::AlbumNotAccepted:
    case ErrorKind::NoLink:
    case ErrorKind::OtherAnswer:
    case ErrorKind::FileMissing:
    case ErrorKind::FileNotReadable:
    case ErrorKind::FileChanged:
    case ErrorKind::NotAFile:
    case ErrorKind::FileEmpty:
    case ErrorKind::NotAnImage:
    case ErrorKind::ImageDamaged:
    case ErrorKind::TooManyPixels:
    case ErrorKind::NotConverted:
    case ErrorKind::NotShrunk:
    case ErrorKind::SpoolNotWritable:
    case ErrorKind::FetchFailed:
    case ErrorKind::FetchTooLarge:
    case ErrorKind::FetchTimedOut:
    case ErrorKind::FetchUnsafe:
    case ErrorKind::StoppedByUs:
    case ErrorKind::Canceled:
        return ExitStatus::Failed;
    case ErrorKind::PartiallyReceived:
    case ErrorKind::SiteCannotStore:
    case ErrorKind::QuotaUsedUp:
    case ErrorKind::Banned:
    case ErrorKind::NeedsBrowserLogin:
    case ErrorKind::SiteNotLicensed:
    case ErrorKind::StorageSwitchedOff:
    case ErrorKind::OutsideStorageFailed:
    case ErrorKind::NoSuchApi:
    case ErrorKind::NotImgUrl:
    case ErrorKind::SiteCrashed:
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
    case ErrorKind::ProtectionChallenge:
    case ErrorKind::GatewayFailed:
    case ErrorKind::Redirected:
    case ErrorKind::AnswerTooLarge:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
    case ErrorKind::Offline:
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
    case ErrorKind::Interrupted:
        return ExitStatus::Unreachable;
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
