// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "document/rewriting.h"

#include <QHash>
#include <QString>

namespace imgurl {

//! A Markdown or HTML file and the images of this computer that it shows.
class DocumentFile {
public:
    //! Of the disk; the error is a sentence.
    [[nodiscard]] static Result<DocumentFile, QString> read(const QString &path);

    struct Image {
        ImageReference reference;
        QString path; //!< absolute
    };
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QList<Image> &images() const { return m_images; }
    //! "post.md:12"
    [[nodiscard]] QString placeOf(const Image &image) const;

    //! The text with the links of these paths; the error is a sentence.
    [[nodiscard]] Result<QByteArray, QString> withLinks(const QHash<QString, QUrl> &links) const;

    //! Beside the file: post.linked.md
    [[nodiscard]] QString newPath() const;
    //! Writes it there; nothing may be there yet. The error is a sentence.
    [[nodiscard]] Result<Done, QString> writeNew(const QString &path, const QByteArray &text) const;
    //! Over the file, which is kept beside as post.md.bak or with a number.
    [[nodiscard]] Result<Done, QString> replace(const QByteArray &text) const;

private:
    DocumentFile(const QString &path, DocumentKind kind, const QByteArray &text);
    [[nodiscard]] Result<Done, QString> write(const QString &path, const QByteArray &text) const;

    QString m_path;
    DocumentKind m_kind;
    QByteArray m_text;
    QList<Image> m_images;
};

} // namespace imgurl
