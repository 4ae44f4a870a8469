// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkformat.h"

#include "links/linkescape.h"

namespace imgurl {

using namespace Qt::StringLiterals;

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
    const QString address = linkAddress(url);
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
