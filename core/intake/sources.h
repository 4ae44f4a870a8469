// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <variant>

namespace imgurl {

//! Why a thing that was given is not taken; intaketext (app/common) has the sentences.
enum class IntakeProblem {
    NotAnImage, // by name and by content, or a data: URL of something else
    DrawingText, // SVG as text: mostly somebody's code
    NotAnAddress, // words
    OtherPlace, // smb:, trash:, ftp: or a file of another computer
    RelativeAddress, // of a page that is not known
    DataDamaged, // a data: URL that cannot be decoded
    TooLarge, // a text or a data: URL beyond its bound
    TooMany, // lines
    Folder, // where none is taken
    FolderNotReadable,
    NotKept, // the disk did not take the picture
};

struct RefusedSource {
    IntakeProblem problem = IntakeProblem::NotAnImage;
    QString given{}; //!< a name or the beginning of a text: one plain line, no password

    friend bool operator==(const RefusedSource &, const RefusedSource &) = default;
};

//! Absolute. A file or a folder: nobody has looked.
struct LocalSource {
    QString path;

    friend bool operator==(const LocalSource &, const LocalSource &) = default;
};

//! http or https, with a host.
struct AddressSource {
    QUrl address;

    friend bool operator==(const AddressSource &, const AddressSource &) = default;
};

//! A data: URL as it was given, decoded only when it is wanted.
struct DataUrlSource {
    QString url;

    friend bool operator==(const DataUrlSource &, const DataUrlSource &) = default;
};

//! A whole image file, its content already looked at.
struct PictureSource {
    QByteArray content;
    QByteArray extension; //!< "gif"

    friend bool operator==(const PictureSource &, const PictureSource &) = default;
};

//! One thing that was given. Values alone: nothing was read from a disk or fetched.
using Source =
    std::variant<LocalSource, AddressSource, DataUrlSource, PictureSource, RefusedSource>;
using Sources = QList<Source>;

//! `text` made fit for a message: one line without control characters, at most 60 characters.
[[nodiscard]] QString shortened(const QString &text);

[[nodiscard]] Sources sourcesFromPaths(const QStringList &paths);

} // namespace imgurl
