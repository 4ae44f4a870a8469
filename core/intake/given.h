// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace imgurl {

//! One thing that a drop, a clipboard or a command gives, before anybody has looked at it.
struct GivenItem {
    QString path{}; //!< of a file or a folder, absolute
    QUrl address{}; //!< http or https, of an image that has to be fetched
    QByteArray content{}; //!< an image file's bytes
    QByteArray extension{}; //!< of the content: "png"

    friend bool operator==(const GivenItem &, const GivenItem &) = default;
};

//! Why a thing is not taken.
enum class GivenProblem {
    NotAnAddress, //!< words
    OtherScheme, //!< ftp:, smb:, a file on another machine
    NotAnImage, //!< a data: address with something else in it, or a damaged one
    Drawing, //!< SVG text
    TooLong,
};

struct GivenRefusal {
    GivenProblem problem = GivenProblem::NotAnAddress;
    QString text{}; //!< what it was, shortened

    friend bool operator==(const GivenRefusal &, const GivenRefusal &) = default;
};

struct Given {
    QList<GivenItem> items; //!< in the order in which they were given
    QList<GivenRefusal> refusals;

    friend bool operator==(const Given &, const Given &) = default;
};

} // namespace imgurl
