// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

#include <QTemporaryFile>
#include <QUrlQuery>

#include <httplib.h>

namespace imgurl::inline sandbox {

namespace {

constexpr qsizetype kFieldLimit = 64 * 1024;

//! PHP keeps the last part of a path and takes the backslashes off quotes.
QString clientName(const std::string &sent)
{
    QString name = QString::fromStdString(sent);
    name.replace(QLatin1String("\\\""), QLatin1String("\""));
    return name.mid(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
}

} // namespace

Form::Form(QString folder, qint64 limit)
    : m_folder(std::move(folder))
    , m_limit(limit)
{
}

Form::~Form() = default;

bool Form::read(const httplib::Request &request, const httplib::ContentReader &content)
{
    readQuery(request);
    if (!request.is_multipart_form_data())
        return readUrlEncoded(content);
    const bool complete = content(
        [this](const httplib::MultipartFormData &part) {
            return beginPart(part.name, part.filename, part.content_type);
        },
        [this](const char *data, size_t size) { return addBytes(data, size); });
    if (m_file)
        m_file->flush();
    return complete;
}

void Form::readQuery(const httplib::Request &request)
{
    for (const auto &[name, value] : request.params)
        m_values.insert(QString::fromStdString(name), QByteArray::fromStdString(value));
}

QString Form::value(const QString &field) const
{
    return QString::fromUtf8(m_values.value(field));
}

bool Form::beginPart(const std::string &name, const std::string &fileName, const std::string &type)
{
    const QString field = QString::fromStdString(name);
    m_fields.append(field);
    m_inFile = field == QLatin1String("file") && !fileName.empty();
    if (!m_inFile) {
        m_field = field;
        m_values.insert(field, {});
        return true;
    }
    // Of two parts of this name the last counts, as in PHP.
    ++m_fileParts;
    m_fileName = clientName(fileName);
    m_fileType = QByteArray::fromStdString(type);
    m_fileBytes = 0;
    m_sha256.reset();
    m_md5.reset();
    auto file = std::make_unique<QTemporaryFile>(m_folder + QLatin1String("/incoming-XXXXXX"));
    if (!file->open())
        return false;
    m_file = std::move(file);
    return !onFile || onFile(m_fileName);
}

bool Form::addBytes(const char *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    if (!m_inFile) {
        QByteArray &value = m_values[m_field];
        if (value.size() < kFieldLimit)
            value.append(bytes);
        return true;
    }
    m_fileBytes += bytes.size();
    m_sha256.add(bytes);
    m_md5.add(bytes);
    if (onBytes)
        onBytes(m_fileBytes);
    return m_fileBytes > m_limit || m_file->write(data, bytes.size()) == bytes.size();
}

bool Form::readUrlEncoded(const httplib::ContentReader &content)
{
    QByteArray body;
    const bool complete = content([&](const char *data, size_t size) {
        if (body.size() < kFieldLimit)
            body.append(data, qsizetype(size));
        return true;
    });
    body.replace('+', ' ');
    const auto items = QUrlQuery(QString::fromUtf8(body)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        m_fields.append(name);
        m_values.insert(name, value.toUtf8());
    }
    return complete;
}

} // namespace imgurl::inline sandbox
