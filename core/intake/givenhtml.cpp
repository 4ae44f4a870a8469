// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/givenhtml.h"

#include "intake/dataurl.h"

#include <QRegularExpression>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! Of an attribute's value, as browsers write them.
QString withoutEntities(QString value)
{
    static const QRegularExpression number(
        u"&#(x?)([0-9a-f]{1,6});"_s, QRegularExpression::CaseInsensitiveOption);
    qsizetype at = 0;
    for (auto match = number.match(value); match.hasMatch(); match = number.match(value, at)) {
        const uint code =
            match.capturedView(2).toUInt(nullptr, match.capturedView(1).isEmpty() ? 10 : 16);
        const QString text = code > 0 && code <= QChar::LastValidCodePoint
            ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
            : QString();
        value.replace(match.capturedStart(), match.capturedLength(), text);
        at = match.capturedStart() + text.size();
    }
    return value.replace("&quot;"_L1, "\""_L1)
        .replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&amp;"_L1, "&"_L1);
}

} // namespace

QUrl imageAddressInHtml(const QString &html)
{
    static const QRegularExpression image(
        u"<img\\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*?\\ssrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = image.match(html.left(kMostDataBytes * 2));
    if (!match.hasMatch())
        return {};
    QString source = match.captured(1) + match.captured(2) + match.captured(3);
    source = withoutEntities(source).trimmed();
    if (source.startsWith("//"_L1))
        source.prepend("https:"_L1);
    const QUrl url(source, QUrl::TolerantMode);
    return url.isRelative() ? QUrl() : url;
}

} // namespace imgurl
