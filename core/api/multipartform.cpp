// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/multipartform.h"

#include <QUuid>

#include <algorithm>

namespace imgurl {

namespace {

QByteArray safeContentType(const QByteArray &type)
{
    const bool plain = std::ranges::all_of(type, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '+' || c == '-'
            || c == '.';
    });
    return plain && !type.isEmpty() ? type : QByteArrayLiteral("application/octet-stream");
}

//! As browsers do, should a name come here that no rule has cleaned.
QByteArray quoted(const QString &fileName)
{
    return fileName.toUtf8().replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
}

} // namespace

MultipartForm::MultipartForm()
    : m_boundary("imgurl-" + QUuid::createUuid().toByteArray(QUuid::Id128))
{
}

void MultipartForm::addField(QByteArrayView name, const QString &value)
{
    m_head += "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"" + name
        + "\"\r\n\r\n" + value.toUtf8() + "\r\n";
}

void MultipartForm::openFile(const QString &fileName, const QByteArray &contentType)
{
    m_head += "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + quoted(fileName) + "\"\r\nContent-Type: " + safeContentType(contentType) + "\r\n\r\n";
    m_fileOpened = true;
}

QByteArray MultipartForm::contentType() const
{
    return "multipart/form-data; boundary=\"" + m_boundary + '"';
}

QByteArray MultipartForm::tail() const
{
    return (m_fileOpened ? "\r\n--" : "--") + m_boundary + "--\r\n";
}

} // namespace imgurl
