// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <chrono>

namespace imgurl {

//! Why something did not work, as a kind; errortext (app/common) has the sentences. The names are
//! stored with rows, so a kind is never renamed. Numbers in comments are rows of the server's
//! contract.
enum class ErrorKind {
    // The site refused the file.
    TooLarge, // 1-3
    NotReceived, // 4: "did not select a file"
    TypeNotAllowed, // 5
    PartiallyReceived, // 6
    SiteCannotStore, // 7
    RefusedByFilter, // 8
    DimensionsNotAllowed, // 9
    AlreadyThere, // 17
    AlbumNotAccepted, // 19
    // The site refused the account.
    QuotaUsedUp, // 10
    NotAuthorized, // 11
    Banned, // 14
    // The site or its address.
    NeedsBrowserLogin, // 12
    SiteNotLicensed, // 13
    StorageSwitchedOff, // 15
    OutsideStorageFailed, // 16
    NoSuchApi, // 20
    NotImgUrl, // 21
    SiteCrashed, // 22 and other 5xx
    RateLimited, // 23: 429, or words of haste
    Unavailable, // 23: 503
    ProtectionChallenge, // 23: a challenge page for browsers
    GatewayFailed, // 24: 502, 504
    NoLink, // 26
    Redirected, // 3xx that is not followed; ApiError::redirect says where it pointed
    AnswerTooLarge, // over 1 MiB
    OtherAnswer, // 28
    // The network, 27.
    HostNotFound,
    ConnectionRefused,
    TlsFailed,
    ProxyFailed,
    Offline, // connection lost or no network
    ConnectionLost, // while the body was going out: with a large file, most likely the site's limit
    TimedOut,
    Interrupted, // the whole body was handed over and no answer came: the outcome is unknown
    // Here.
    FileMissing,
    FileNotReadable,
    FileChanged, // while it was being read
    NotAFile, // a folder, a pipe, a device
    FileEmpty,
    NotAnImage,
    ImageDamaged, // of a format that is converted, and the decoder gave up
    TooManyPixels, // to be decoded
    NotConverted, // the image tool is missing or crashed, or ran out of memory or time
    NotShrunk, // it moves, so that it cannot be made to fit
    SpoolNotWritable, // no room for what is to be sent
    // An address that the user gave, whose image is fetched first.
    FetchFailed, // no connection, or another answer than 200: httpStatus
    FetchTooLarge,
    FetchTimedOut,
    FetchUnsafe, // a public address redirects to one that is not; ApiError::redirect
    NoCredentials, // the keychain gave none
    StoppedByUs, // our process ended while the row was uploading
    Canceled,
};

//! Stable, for the store and for JSON: "TooLarge".
[[nodiscard]] QString errorKindName(ErrorKind kind);
//! OtherAnswer when the name is unknown.
[[nodiscard]] ErrorKind errorKindFromName(const QString &name);

struct ApiError {
    ErrorKind kind = ErrorKind::OtherAnswer;
    int httpStatus = 0; //!< 0: no answer
    QString serverMessage{}; //!< the site's own words: plain text, at most 300 characters, never
                             //!< uid, token or delete link
    std::chrono::seconds retryAfter{0};
    QUrl redirect{}; //!< with Redirected
    bool bodySent =
        false; //!< every byte of the body was handed over, so the site may have stored the image

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

} // namespace imgurl
