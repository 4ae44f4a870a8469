// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dataurl.h"

#include "probe/imageheader.h"

#include <QBuffer>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 64 * 1024 * 1024;
// Base64 with a line break after each 64 characters; percent signs are for small drawings.
constexpr qsizetype kMostCharacters = kMostBytes / 3 * 4 / 64 * 66 + 1024;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
}

Result<QByteArray, IntakeProblem> fromBase64(QByteArray data)
{
    data.removeIf(isBlank);
    while (data.endsWith('='))
        data.chop(1);
    if (data.size() % 4 == 1)
        return IntakeProblem::DataDamaged;
    const auto letters = data.contains('-') || data.contains('_') ? QByteArray::Base64UrlEncoding
                                                                  : QByteArray::Base64Encoding;
    auto decoded = QByteArray::fromBase64Encoding(
        std::move(data), letters | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return IntakeProblem::DataDamaged;
    return std::move(*decoded);
}

Result<PictureSource, IntakeProblem> pictureIn(QByteArray content)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    if (const auto header = readImageHeader(buffer))
        return PictureSource{content, extension(header->format)};
    return IntakeProblem::NotAnImage;
}

} // namespace

bool isDataUrl(QStringView text)
{
    return text.startsWith("data:"_L1, Qt::CaseInsensitive);
}

Result<PictureSource, IntakeProblem> pictureFromDataUrl(const QString &url)
{
    const qsizetype comma = url.indexOf(u',');
    if (!isDataUrl(url) || comma < 0)
        return IntakeProblem::DataDamaged;
    if (url.size() - comma > kMostCharacters)
        return IntakeProblem::TooLarge;
    const QStringView head = QStringView(url).first(comma).sliced(5);
    QByteArray data = QStringView(url).sliced(comma + 1).toUtf8();
    if (data.contains('%'))
        data = QByteArray::fromPercentEncoding(data);
    if (head.trimmed().endsWith(";base64"_L1, Qt::CaseInsensitive)) {
        auto decoded = fromBase64(std::move(data));
        if (!decoded)
            return decoded.error();
        data = std::move(decoded).value();
    }
    if (data.isEmpty())
        return IntakeProblem::DataDamaged;
    if (data.size() > kMostBytes)
        return IntakeProblem::TooLarge;
    return pictureIn(std::move(data));
}

} // namespace imgurl
