// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dataurl.h"

namespace imgurl {

using namespace Qt::StringLiterals;

std::optional<QByteArray> readDataUrl(QStringView url)
{
    const qsizetype comma = url.indexOf(u',');
    if (!url.startsWith("data:"_L1, Qt::CaseInsensitive) || comma < 0
        || url.size() > kMostDataBytes * 3) // each byte as %xx
        return std::nullopt;
    const bool isBase64 = url.first(comma).trimmed().endsWith(";base64"_L1, Qt::CaseInsensitive);
    QByteArray content = QByteArray::fromPercentEncoding(url.sliced(comma + 1).toUtf8());
    if (isBase64) {
        content.removeIf([](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
        const auto options = content.contains('-') || content.contains('_')
            ? QByteArray::Base64UrlEncoding
            : QByteArray::Base64Encoding;
        auto decoded = QByteArray::fromBase64Encoding(
            std::move(content), options | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return std::nullopt;
        content = *decoded;
    }
    if (content.isEmpty() || content.size() > kMostDataBytes)
        return std::nullopt;
    return content;
}

} // namespace imgurl
