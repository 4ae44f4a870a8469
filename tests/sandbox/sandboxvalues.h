// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSize>
#include <QString>
#include <QStringList>

namespace imgurl::inline sandbox {

//! One who may upload to the sandbox.
struct SandboxUser {
    QString uid; //!< 32 hex digits
    QString token; //!< 32 hex digits
    QString email;
};

struct SandboxAlbum {
    QString id; //!< decimal digits
    QString uid; //!< its owner
    QString name;
    bool isPrivate = false;
    QDateTime created; //!< UTC
};

//! An image the sandbox keeps.
struct StoredImage {
    QString imgid; //!< hex digits 9 to 24 of the file's MD5
    int serverId = 0;
    QString uid;
    QString albumId; //!< empty: none
    QString clientName;
    QString relativePath; //!< imgs/YYYY/MM/DD/<imgid>.<ext>, below the folder too
    QString thumbnailPath; //!< empty: none was made
    QString deleteHash; //!< 16 hex digits of /delete/<hash>
    QByteArray sha256; //!< 32 bytes
    qint64 size = 0;
    QSize pixelSize; //!< 0x0 for webp, as the site says it
};

//! What came in at an endpoint. The last group is filled in when the request is over.
struct SeenRequest {
    int number = 0; //!< from 1
    QByteArray method;
    QByteArray path; //!< the target as sent, with its query
    QByteArray head; //!< request line and headers, as they came
    int peerPort = 0;

    bool hasUid = false;
    bool uidKnown = false;
    bool hasToken = false;
    bool tokenRight = false; //!< it is this uid's
    bool hasAlbum = false;
    QString albumId;
    QStringList fields; //!< names of all parts, in order
    int fileParts = 0; //!< parts named "file" that have a file name
    QString fileName;
    QByteArray fileType; //!< Content-Type of the part
    qint64 fileBytes = 0; //!< so far, while reading
    QByteArray sha256; //!< of the file part, 32 bytes, once it was read whole
    qint64 bodyBytes = 0; //!< on the wire

    QString fault; //!< its name, "fault" when it has none; empty: none
    int status = 0; //!< 0: no answer
    bool stored = false;
    bool finished = false;

    //! Of the head; empty when missing. The name's case does not matter.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

} // namespace imgurl::inline sandbox
