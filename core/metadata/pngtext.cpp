// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/pngtext.h"

#include <QList>

#include <zlib.h>

namespace imgurl {

namespace {

constexpr uLongf kMostUnpacked = 32 * 1024 * 1024;
constexpr QByteArrayView kRawProfile("Raw profile type ");
constexpr qsizetype kDigitsInLine = 72;

std::optional<QByteArray> unpack(QByteArrayView packed)
{
    QByteArray text(static_cast<qsizetype>(kMostUnpacked), Qt::Uninitialized);
    uLongf size = kMostUnpacked;
    const int code = ::uncompress(reinterpret_cast<Bytef *>(text.data()), &size,
        reinterpret_cast<const Bytef *>(packed.data()), static_cast<uLong>(packed.size()));
    if (code != Z_OK)
        return std::nullopt;
    text.truncate(static_cast<qsizetype>(size));
    text.squeeze();
    return text;
}

//! Cuts off what stands before the next zero.
std::optional<QByteArray> takeWord(QByteArrayView &data)
{
    const qsizetype end = data.indexOf('\0');
    if (end < 0)
        return std::nullopt;
    const QByteArray word = data.first(end).toByteArray();
    data = data.sliced(end + 1);
    return word;
}

} // namespace

std::optional<PngText> readPngText(QByteArrayView type, const QByteArray &data)
{
    QByteArrayView rest(data);
    const auto keyword = takeWord(rest);
    if (!keyword)
        return std::nullopt;
    bool packed = false;
    if (type == "zTXt") {
        packed = true;
        rest = rest.sliced(qMin<qsizetype>(1, rest.size())); // the method: there is but one
    } else if (type == "iTXt") {
        packed = rest.startsWith('\1');
        rest = rest.sliced(qMin<qsizetype>(2, rest.size()));
        if (!takeWord(rest) || !takeWord(rest)) // language and translated keyword
            return std::nullopt;
    }
    const auto text = packed ? unpack(rest) : std::optional(rest.toByteArray());
    return text ? std::optional(PngText{*keyword, *text}) : std::nullopt;
}

bool isRawProfile(const QByteArray &keyword)
{
    return keyword.startsWith(kRawProfile);
}

std::optional<QByteArray> readRawProfile(const PngText &text)
{
    // A line with the name, one with the number of bytes, then the digits.
    const QByteArray body = text.text.trimmed();
    const qsizetype name = body.indexOf('\n');
    const qsizetype digits = name < 0 ? -1 : body.indexOf('\n', name + 1);
    if (digits < 0)
        return std::nullopt;
    const qsizetype size = body.sliced(name, digits - name).trimmed().toLongLong();
    const QByteArray profile = QByteArray::fromHex(body.sliced(digits));
    return profile.size() == size ? std::optional(profile) : std::nullopt;
}

QByteArray writeRawProfile(const QByteArray &keyword, const QByteArray &profile)
{
    const QByteArray digits = profile.toHex();
    QByteArray text = '\n' + keyword.sliced(kRawProfile.size()) + '\n'
        + QByteArray::number(profile.size()).rightJustified(8, ' ') + '\n';
    for (qsizetype at = 0; at < digits.size(); at += kDigitsInLine)
        text += digits.mid(at, kDigitsInLine) + '\n';
    return keyword + QByteArray(2, '\0') + qCompress(text).sliced(4); // behind Qt's own size
}

} // namespace imgurl
