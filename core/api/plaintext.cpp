// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/plaintext.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kMask("***");

constexpr std::array kNamedEntities = {
    std::pair{"amp"_L1, u'&'},
    std::pair{"lt"_L1, u'<'},
    std::pair{"gt"_L1, u'>'},
    std::pair{"quot"_L1, u'"'},
    std::pair{"apos"_L1, u'\''},
    std::pair{"nbsp"_L1, u' '},
    std::pair{"ensp"_L1, u' '},
    std::pair{"emsp"_L1, u' '},
    std::pair{"copy"_L1, u'\u00A9'},
    std::pair{"middot"_L1, u'\u00B7'},
    std::pair{"mdash"_L1, u'\u2014'},
    std::pair{"ndash"_L1, u'\u2013'},
    std::pair{"hellip"_L1, u'\u2026'},
    std::pair{"ldquo"_L1, u'\u201C'},
    std::pair{"rdquo"_L1, u'\u201D'},
    std::pair{"lsquo"_L1, u'\u2018'},
    std::pair{"rsquo"_L1, u'\u2019'},
    std::pair{"raquo"_L1, u'\u00BB'},
    std::pair{"laquo"_L1, u'\u00AB'},
};

//! Empty when the name or number means nothing.
QString entityText(QStringView entity)
{
    if (entity.startsWith(u'#')) {
        const bool hex = entity.size() > 1 && entity[1].toLower() == u'x';
        bool ok = false;
        const char32_t code = entity.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool valid =
            ok && code != 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
        return valid ? QString::fromUcs4(&code, 1) : QString();
    }
    for (const auto &[name, character] : kNamedEntities) {
        if (entity == name)
            return QString(QChar(character));
    }
    return {};
}

//! Control and format characters: the latter turn the direction of what stands beside them. The two
//! joiners belong to emoji and to some scripts.
bool isUnprintable(QChar c)
{
    const bool joiner = c == QChar(0x200C) || c == QChar(0x200D);
    return c.category() == QChar::Other_Control || (c.category() == QChar::Other_Format && !joiner);
}

QString withoutSecret(const QString &text, const QString &secret)
{
    const QString wanted = secret.trimmed();
    if (wanted.isEmpty())
        return text;
    // A uid can be as short as "1": then only where it stands alone.
    const QString pattern = wanted.size() < 6
        ? u"(?<![\\w])"_s + QRegularExpression::escape(wanted) + u"(?![\\w])"_s
        : QRegularExpression::escape(wanted);
    return QString(text).replace(QRegularExpression(pattern,
                                     QRegularExpression::CaseInsensitiveOption
                                         | QRegularExpression::UseUnicodePropertiesOption),
        kMask);
}

QString withoutDeleteLinks(const QString &text)
{
    static const QRegularExpression link(
        u"(/delete/)[^\\s/?#\"'<>]+"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(text).replace(link, u"\\1"_s + kMask);
}

QString shortened(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype end = limit - 1;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.first(end) + u'\u2026';
}

} // namespace

QString decodeEntities(const QString &text)
{
    static const QRegularExpression entity(u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});"_s);
    QString decoded;
    qsizetype done = 0;
    auto matches = entity.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString replacement = entityText(match.capturedView(1));
        if (replacement.isEmpty())
            continue;
        decoded += QStringView(text).sliced(done, match.capturedStart() - done);
        decoded += replacement;
        done = match.capturedEnd();
    }
    return done == 0 ? text : QString(decoded + QStringView(text).sliced(done));
}

QString plainName(const QString &name)
{
    QString text = decodeEntities(name).simplified();
    text.removeIf(isUnprintable);
    return text;
}

QString visibleText(const QString &html)
{
    // An element that is never closed hides the rest, as it does in a browser.
    static const QRegularExpression hidden(
        u"<!--.*?(-->|$)|<(script|style|head|title|noscript)\\b.*?(</\\2\\s*>|$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[a-zA-Z/!?][^>]*(>|$)"_s);
    QString text = html;
    text.replace(hidden, u" "_s);
    text.replace(tag, u" "_s);
    return plainName(text);
}

QString pageTitle(const QString &html)
{
    static const QRegularExpression title(u"<title[^>]*>(.*?)</title"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return visibleText(title.match(html).captured(1));
}

QString serverWords(const QString &html, const Credentials &secrets, qsizetype limit)
{
    QString text = visibleText(html);
    // Masked before it is shortened: half a token is still one.
    text = withoutSecret(text, secrets.token);
    text = withoutSecret(text, secrets.uid);
    return shortened(withoutDeleteLinks(text), limit);
}

} // namespace imgurl
