// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/errortext.h"

#include "upload/toolarge.h"

#include <QCoreApplication>

namespace imgurl {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString siteOf(const QUrl &url)
{
    return url
        .adjusted(
            QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toDisplayString();
}

QString redirectedText(const ApiError &error)
{
    if (error.redirect.host().isEmpty())
        return ErrorText::tr("This address leads elsewhere; check the site address.");
    return ErrorText::tr("This address leads to %1; if you trust it, use it as the site address.")
        .arg(siteOf(error.redirect));
}

QString notReceivedText(const ApiError &error, qint64 fileSize)
{
    if (!error.redirect.host().isEmpty())
        return ErrorText::tr("The site did not receive the file; use the address %1.")
            .arg(siteOf(error.redirect));
    return isTooLarge(error, fileSize) ? ErrorText::tr("Probably too large for this site.")
                                       : ErrorText::tr("The site did not receive the file.");
}

QString connectionLostText(const ApiError &error, qint64 fileSize)
{
    return isTooLarge(error, fileSize)
        ? ErrorText::tr("The connection was lost while sending; the file is probably too large "
                        "for this site.")
        : ErrorText::tr("The connection was lost while sending; try again.");
}

QString otherAnswerText(const ApiError &error)
{
    if (!error.serverMessage.isEmpty())
        return ErrorText::tr("The site refused; its own words say why.");
    if (error.httpStatus > 0)
        return ErrorText::tr("The site refused and did not say why (HTTP %1).")
            .arg(error.httpStatus);
    return ErrorText::tr("The site refused and did not say why.");
}

QString fetchFailedText(const ApiError &error)
{
    if (error.httpStatus > 0)
        return ErrorText::tr("The address gave no image (HTTP %1); check it in a browser.")
            .arg(error.httpStatus);
    return ErrorText::tr("The address could not be reached; check it in a browser.");
}

} // namespace

QString errorSentence(const ApiError &error, qint64 fileSize)
{
    const bool isUpload = fileSize >= 0;
    switch (error.kind) {
    case ErrorKind::TooLarge:
        return ErrorText::tr("Larger than this site allows.");
    case ErrorKind::NotReceived:
        return notReceivedText(error, fileSize);
    case ErrorKind::TypeNotAllowed:
        return ErrorText::tr("This site takes JPG, PNG, GIF, BMP, WebP.");
    case ErrorKind::PartiallyReceived:
        return ErrorText::tr("The upload was cut off on the way; try again.");
    case ErrorKind::SiteCannotStore:
        return ErrorText::tr("The site cannot store files just now; tell its owner.");
    case ErrorKind::RefusedByFilter:
        return ErrorText::tr("The site refused this file.");
    case ErrorKind::DimensionsNotAllowed:
        return ErrorText::tr("More pixels than this site allows; scale the image down.");
    case ErrorKind::AlreadyThere:
        return ErrorText::tr("Already there: this image was uploaded before.");
    case ErrorKind::AlbumNotAccepted:
        return ErrorText::tr(
            "The site did not accept the album; refresh the albums and choose again.");
    case ErrorKind::QuotaUsedUp:
        return ErrorText::tr("Your quota at this site is used up.");
    case ErrorKind::NotAuthorized:
        return ErrorText::tr("The site did not accept the UID or token; copy both again from the "
                             "site's API Token page.");
    case ErrorKind::Banned:
        return ErrorText::tr("The site has blocked this account or this network; ask its owner.");
    case ErrorKind::NeedsBrowserLogin:
        return ErrorText::tr("This address needs a browser login; check the site address.");
    case ErrorKind::SiteNotLicensed:
        return ErrorText::tr("The site itself is not set up (licence); tell its owner.");
    case ErrorKind::StorageSwitchedOff:
        return ErrorText::tr("The site has switched off this storage.");
    case ErrorKind::OutsideStorageFailed:
        return ErrorText::tr("The site could not reach its storage; try again later.");
    case ErrorKind::NoSuchApi:
        return ErrorText::tr("This site does not offer the v2 API.");
    case ErrorKind::NotImgUrl:
        return ErrorText::tr("Not an ImgURL API address.");
    case ErrorKind::SiteCrashed:
        return isUpload ? ErrorText::tr("The site failed on this file; it may have been stored.")
                        : ErrorText::tr("The site failed; try again later.");
    case ErrorKind::RateLimited:
        return ErrorText::tr("Too fast for this site; wait a moment and try again.");
    case ErrorKind::Unavailable:
        return ErrorText::tr("The site is not available just now; try again later.");
    case ErrorKind::ProtectionChallenge:
        return ErrorText::tr("The site's protection blocks apps; tell its owner.");
    case ErrorKind::GatewayFailed:
        return isUpload && error.bodySent
            ? ErrorText::tr("The site is down or slow; the image may have been stored.")
            : ErrorText::tr("The site is down or slow; try again later.");
    case ErrorKind::NoLink:
        return ErrorText::tr("The site reported success but gave no link.");
    case ErrorKind::Redirected:
        return redirectedText(error);
    case ErrorKind::AnswerTooLarge:
        return ErrorText::tr(
            "The answer was too long to come from ImgURL; check the site address.");
    case ErrorKind::OtherAnswer:
        return otherAnswerText(error);
    case ErrorKind::HostNotFound:
        return ErrorText::tr("No site of this name was found; check the site address.");
    case ErrorKind::ConnectionRefused:
        return ErrorText::tr(
            "The site accepts no connection; check the site address, or try again later.");
    case ErrorKind::TlsFailed:
        return ErrorText::tr("No secure connection: the site's certificate cannot be trusted; "
                             "check the site address and this computer's clock.");
    case ErrorKind::ProxyFailed:
        return ErrorText::tr("The proxy let nothing through; check the proxy settings.");
    case ErrorKind::Offline:
        return ErrorText::tr("Offline; check the network connection.");
    case ErrorKind::ConnectionLost:
        return connectionLostText(error, fileSize);
    case ErrorKind::TimedOut:
        return ErrorText::tr("The site did not answer in time; try again later.");
    case ErrorKind::Interrupted:
        return ErrorText::tr("The site's answer was lost; the image may have been stored.");
    case ErrorKind::FileMissing:
        return ErrorText::tr("The file is gone; put it back and try again.");
    case ErrorKind::FileNotReadable:
        return ErrorText::tr("This file cannot be read; check its permissions.");
    case ErrorKind::FileChanged:
        return ErrorText::tr("The file changed meanwhile; try again when it is finished.");
    case ErrorKind::NotAFile:
        return ErrorText::tr("Not a file but a folder or a device; choose an image.");
    case ErrorKind::FileEmpty:
        return ErrorText::tr("This file is empty; choose another.");
    case ErrorKind::NotAnImage:
        return ErrorText::tr("Not an image of a kind that can be sent; choose another.");
    case ErrorKind::ImageDamaged:
        return ErrorText::tr("The image is damaged; open it elsewhere and save it again.");
    case ErrorKind::TooManyPixels:
        return ErrorText::tr("The image has too many pixels to be converted; scale it down first.");
    case ErrorKind::NotConverted:
        return ErrorText::tr("The image could not be converted; save it as PNG or JPEG first.");
    case ErrorKind::NotShrunk:
        return ErrorText::tr("This image cannot be shrunk here; make it smaller elsewhere.");
    case ErrorKind::SpoolNotWritable:
        return ErrorText::tr("The prepared image could not be written; make room on the disk.");
    case ErrorKind::FetchFailed:
        return fetchFailedText(error);
    case ErrorKind::FetchTooLarge:
        return ErrorText::tr("What lies at this address is too large to be fetched.");
    case ErrorKind::FetchTimedOut:
        return ErrorText::tr("The address did not answer in time; try again later.");
    case ErrorKind::FetchUnsafe:
        return ErrorText::tr("The address leads into a private network, which is not followed.");
    case ErrorKind::NoCredentials:
        return ErrorText::tr("UID and token cannot be read; unlock the keychain, or enter them "
                             "again.");
    case ErrorKind::StoppedByUs:
        return ErrorText::tr("Interrupted when the program ended; the image may have been stored.");
    case ErrorKind::Canceled:
        return ErrorText::tr("Canceled.");
    }
    Q_UNREACHABLE();
}

QString failureSentence(const ApiError &error, qint64 fileSize)
{
    const QString sentence = errorSentence(error, fileSize);
    return error.serverMessage.isEmpty() || sentence.contains(error.serverMessage)
        ? sentence
        : ErrorText::tr("%1 The site says: %2").arg(sentence, error.serverMessage);
}

} // namespace imgurl
