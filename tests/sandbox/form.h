// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digest.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace httplib {
class ContentReader;
struct Request;
} // namespace httplib

namespace imgurl::inline sandbox {

//! A request's form, read part by part: the file goes to disk and through the hashes as it comes.
//! What is left of the file on disk goes with the form.
class Form {
public:
    //! Files go below the folder, up to limit bytes: what is over is counted and hashed only.
    Form(QString folder, qint64 limit);
    ~Form();
    Form(const Form &) = delete;
    Form &operator=(const Form &) = delete;

    std::function<bool(const QString &name)> onFile; //!< at its head; false stops the reading
    std::function<void(qint64 bytes)> onBytes; //!< of the file, so far

    //! False when the form's end did not come. Without a content reader: the query alone.
    bool read(const httplib::Request &request, const httplib::ContentReader &content);
    void readQuery(const httplib::Request &request);

    [[nodiscard]] bool has(const QString &field) const { return m_values.contains(field); }
    [[nodiscard]] QString value(const QString &field) const;
    [[nodiscard]] QStringList fields() const { return m_fields; }

    [[nodiscard]] int fileParts() const { return m_fileParts; }
    [[nodiscard]] QString fileName() const { return m_fileName; }
    [[nodiscard]] QByteArray fileType() const { return m_fileType; }
    [[nodiscard]] qint64 fileBytes() const { return m_fileBytes; }
    [[nodiscard]] QString filePath() const { return m_file ? m_file->fileName() : QString(); }
    [[nodiscard]] QByteArray sha256() const { return m_sha256.result(); }
    [[nodiscard]] QByteArray md5() const { return m_md5.result(); }

private:
    bool beginPart(const std::string &name, const std::string &fileName, const std::string &type);
    bool addBytes(const char *data, size_t size);
    bool readUrlEncoded(const httplib::ContentReader &content);

    QString m_folder;
    qint64 m_limit;
    QHash<QString, QByteArray> m_values;
    QStringList m_fields;
    QString m_field; // being read, unless m_inFile
    bool m_inFile = false;
    int m_fileParts = 0;
    QString m_fileName;
    QByteArray m_fileType;
    qint64 m_fileBytes = 0;
    std::unique_ptr<QFile> m_file;
    Digest m_sha256 = Digest::sha256();
    Digest m_md5 = Digest::md5();
};

} // namespace imgurl::inline sandbox
