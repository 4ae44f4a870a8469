// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonfinder.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace imgurl {

namespace {

// A hostile page of nothing but openings would cost the square of its length.
constexpr qsizetype kScanBudget = 32 * 1024 * 1024;

std::optional<QJsonObject> parseObject(QByteArrayView text)
{
    // fromRawData: the parser reads the bytes in place and keeps none of them.
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()));
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool opensJson(QByteArrayView text, qsizetype at)
{
    do {
        ++at;
    } while (at < text.size() && isSpace(text[at]));
    return at < text.size() && (text[at] == '"' || text[at] == '}');
}

//! Length of the balanced {...} that begins at `start`, 0 when it is never closed.
qsizetype balancedLength(QByteArrayView text, qsizetype start, qsizetype &budget)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = start; i < text.size() && budget > 0; ++i, --budget) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i - start + 1;
        }
    }
    return 0;
}

std::optional<QJsonObject> lastObjectWithCode(QByteArrayView text)
{
    std::optional<QJsonObject> found;
    qsizetype budget = kScanBudget;
    for (qsizetype i = 0; i < text.size() && budget > 0; ++i) {
        if (text[i] != '{' || !opensJson(text, i))
            continue;
        const qsizetype length = balancedLength(text, i, budget);
        if (length == 0)
            continue;
        const auto object = parseObject(text.sliced(i, length));
        if (!object)
            continue;
        if (object->contains(QLatin1StringView("code")))
            found = object;
        i += length - 1;
    }
    return found;
}

QByteArrayView withoutFrame(QByteArrayView body)
{
    constexpr QByteArrayView bom("\xEF\xBB\xBF");
    while (true) {
        body = body.trimmed();
        if (!body.startsWith(bom))
            return body;
        body = body.sliced(bom.size());
    }
}

} // namespace

std::optional<QJsonObject> findJson(QByteArrayView body)
{
    const QByteArrayView text = withoutFrame(body);
    if (auto whole = parseObject(text))
        return whole;
    if (auto inNoise = lastObjectWithCode(text))
        return inNoise;
    // One byte that is no UTF-8, as in a file name of another encoding, makes the parser refuse
    // all.
    const QByteArray repaired = QString::fromUtf8(text).toUtf8();
    return QByteArrayView(repaired) == text ? std::nullopt : lastObjectWithCode(repaired);
}

} // namespace imgurl
