// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace imgurl {

//! The bytes of a multipart/form-data body around one file. QHttpMultiPart takes header text as it
//! is, so a file name could inject headers; here no name or value can.
class MultipartForm {
public:
    MultipartForm();

    //! `name` is one of ours; `value` may hold anything.
    void addField(QByteArrayView name, const QString &value);
    //! Opens the part named "file"; its bytes follow head(). `fileName` is a safeFileName().
    void openFile(const QString &fileName, const QByteArray &contentType);

    [[nodiscard]] QByteArray contentType() const;
    [[nodiscard]] const QByteArray &head() const { return m_head; }
    //! What ends the body, after the fields or after the file.
    [[nodiscard]] QByteArray tail() const;

private:
    QByteArray m_boundary;
    QByteArray m_head;
    bool m_fileOpened = false;
};

} // namespace imgurl
