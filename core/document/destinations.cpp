// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/destinations.h"

#include "intake/imgtag.h"

namespace imgurl {

namespace {

bool isPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

//! Where the destination that begins at `from` ends; `from` when none does.
qsizetype endOf(const QByteArray &text, qsizetype from, bool bracketed)
{
    int depth = 0;
    qsizetype at = from;
    for (; at < text.size(); ++at) {
        const char c = text.at(at);
        if (c == '\\' && at + 1 < text.size() && isPunctuation(text.at(at + 1))) {
            ++at;
            continue;
        }
        if (bracketed) {
            if (c == '>')
                return at;
            if (c == '<' || c == '\n')
                return from;
            continue;
        }
        if (isBlank(c) || (c == ')' && depth == 0))
            break;
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return bracketed ? from : at;
}

QByteArray withoutEscapes(const QByteArray &raw)
{
    QByteArray plain;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) == '\\' && i + 1 < raw.size() && isPunctuation(raw.at(i + 1))) {
            plain += raw.at(++i);
        } else if (raw.at(i) == '&') {
            const qsizetype end = raw.indexOf(';', i);
            const QByteArray entity = end < 0 ? QByteArray() : raw.sliced(i, end + 1 - i);
            const QByteArray text = attributeText(QString::fromUtf8(entity)).toUtf8();
            plain += text.isEmpty() || text == entity ? QByteArray("&") : text;
            i += text.isEmpty() || text == entity ? 0 : entity.size() - 1;
        } else {
            plain += raw.at(i);
        }
    }
    return plain;
}

} // namespace

QList<Destination> possibleDestinations(const QByteArray &text)
{
    QList<Destination> found;
    for (qsizetype at = 0; (at = text.indexOf(']', at)) >= 0; ++at) {
        qsizetype from = at + 1;
        if (from >= text.size() || (text.at(from) != '(' && text.at(from) != ':'))
            continue;
        ++from;
        // The mark of a quotation may stand before the next line.
        while (from < text.size() && (isBlank(text.at(from)) || text.at(from) == '>'))
            ++from;
        const bool bracketed = from < text.size() && text.at(from) == '<';
        from += bracketed ? 1 : 0;
        const qsizetype size = endOf(text, from, bracketed) - from;
        const QByteArray raw = text.mid(from, size);
        if (size > 0 && (raw.contains('\\') || raw.contains('&')))
            found.append({from, size, withoutEscapes(raw)});
    }
    return found;
}

} // namespace imgurl
