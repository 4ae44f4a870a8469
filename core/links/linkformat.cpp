// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkformat.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// Characters that QUrl leaves alone in a path, a query or a fragment, and that end a link in one
// of the formats. A host keeps its brackets: they mark an IPv6 address.
QString encodedUrl(const QUrl &url)
{
    const QString whole = url.toString(QUrl::FullyEncoded);
    const QString authority = url.toString(
        QUrl::FullyEncoded | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString encoded = authority;
    for (const QChar c : QStringView(whole).sliced(authority.size())) {
        if (u"()[]<>'\"\\`{}|*"_s.contains(c))
            encoded += u'%' + QString::number(c.unicode(), 16).toUpper();
        else
            encoded += c;
    }
    return encoded;
}

QString oneLine(const QString &text)
{
    QString line = text.simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return line;
}

// A code span, a tag or an entity binds more tightly than the brackets of a link, so their first
// characters are escaped too. An underscore inside a word is only itself.
QString markdownEscaped(const QString &text)
{
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool insideWord = i > 0 && i + 1 < text.size() && text.at(i - 1).isLetterOrNumber()
            && text.at(i + 1).isLetterOrNumber();
        if (u"\\[]`*<>&|~$"_s.contains(c) || (c == u'_' && !insideWord))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

} // namespace

QString linkFormatName(LinkFormat format)
{
    switch (format) {
    case LinkFormat::Url:
        return u"url"_s;
    case LinkFormat::Markdown:
        return u"markdown"_s;
    case LinkFormat::Html:
        return u"html"_s;
    case LinkFormat::BBCode:
        return u"bbcode"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LinkFormat> linkFormatFromName(const QString &name)
{
    for (const LinkFormat format : kLinkFormats) {
        if (name == linkFormatName(format))
            return format;
    }
    return std::nullopt;
}

QString altText(const QString &fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QStringView extension = QStringView(fileName).sliced(dot + 1);
    // "Version 1.2" has no extension.
    const bool isExtension =
        dot > 0 && !extension.isEmpty() && extension.size() <= 5 && extension.front().isLetter();
    return isExtension ? fileName.left(dot) : fileName;
}

QString formattedLink(LinkFormat format, const QUrl &url, const QString &alt)
{
    if (url.isEmpty())
        return {};
    const QString address = encodedUrl(url);
    switch (format) {
    case LinkFormat::Url:
        return address;
    case LinkFormat::Markdown:
        return u"!["_s + markdownEscaped(oneLine(alt)) + u"]("_s + address + u')';
    case LinkFormat::Html:
        return u"<img src=\""_s + address.toHtmlEscaped() + u"\" alt=\""_s
            + oneLine(alt).toHtmlEscaped() + u"\">"_s;
    case LinkFormat::BBCode:
        return u"[img]"_s + address + u"[/img]"_s;
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
