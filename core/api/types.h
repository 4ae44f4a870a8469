// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QUrl>

namespace imgurl {

//! An album as the site lists it. The id goes back as it came: digits in the documentation, a
//! string here.
struct Album {
    QString id;
    QString name;
    bool isPrivate = false;

    friend bool operator==(const Album &, const Album &) = default;
};

//! What the site answers for one stored image. Only url is sure to be there.
struct UploadedImage {
    QUrl url;
    QUrl thumbnailUrl; //!< equals url when the site made none
    QUrl deleteUrl; //!< empty on a duplicate. Any request to it deletes the image, HEAD too
    QSize pixelSize; //!< as the site said; empty when unknown (webp: 0, bmp: null)
    QString serverId;
    QString imgid;
    QString relativePath;
    QString clientName;

    friend bool operator==(const UploadedImage &, const UploadedImage &) = default;
};

} // namespace imgurl
