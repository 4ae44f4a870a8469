// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkescape.h"

namespace imgurl {

using namespace Qt::StringLiterals;

// Characters that QUrl leaves alone in a path, a query or a fragment, and that end a link in one
// of the formats. A host keeps its brackets: they mark an IPv6 address.
QString linkAddress(const QUrl &url)
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

QString htmlEscaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString bbcodeEscaped(const QString &text)
{
    return QString(text).replace(u'[', u'(').replace(u']', u')');
}

} // namespace imgurl
