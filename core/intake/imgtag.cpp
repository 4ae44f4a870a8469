// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imgtag.h"

#include <algorithm>
#include <array>
#include <utility>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! Of a number as in &#38; and &#x26;; nothing when it is none.
QString characterOf(QStringView entity)
{
    const bool isHex = entity.startsWith(u"#x", Qt::CaseInsensitive);
    bool ok = false;
    const uint code = entity.sliced(isHex ? 2 : 1).toUInt(&ok, isHex ? 16 : 10);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    const auto character = char32_t(code);
    return QString::fromUcs4(&character, 1);
}

//! Those that an attribute must be written with; an address needs no others.
QString decoded(QStringView entity)
{
    if (entity.startsWith(u'#'))
        return characterOf(entity);
    constexpr std::array kNamed = {std::pair("amp"_L1, u'&'), std::pair("lt"_L1, u'<'),
        std::pair("gt"_L1, u'>'), std::pair("quot"_L1, u'"'), std::pair("apos"_L1, u'\'')};
    for (const auto &[name, character] : kNamed) {
        if (entity == name)
            return QString(character);
    }
    return {};
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t' || c == u'\f';
}

//! Reads the attributes of one tag, from behind its name to its end.
class Attributes {
public:
    explicit Attributes(QStringView text)
        : m_text(text)
    {
    }

    //! Nothing at the end of the tag.
    std::optional<std::pair<QStringView, QStringView>> next()
    {
        skip([](QChar c) { return isBlank(c) || c == u'/'; });
        if (m_text.isEmpty() || m_text.front() == u'>')
            return std::nullopt;
        // A stray = begins a name, as in browsers: so every attribute takes something.
        const QStringView name =
            take(1, [](QChar c) { return isBlank(c) || c == u'/' || c == u'>' || c == u'='; });
        skip(isBlank);
        if (m_text.isEmpty() || m_text.front() != u'=')
            return std::pair(name, QStringView());
        m_text = m_text.sliced(1);
        skip(isBlank);
        return std::pair(name, value());
    }

    //! What has not been read.
    [[nodiscard]] QStringView rest() const { return m_text; }

private:
    QStringView value()
    {
        const QChar quote = m_text.isEmpty() ? QChar() : m_text.front();
        if (quote != u'"' && quote != u'\'')
            return take(0, [](QChar c) { return isBlank(c) || c == u'>'; });
        m_text = m_text.sliced(1);
        const QStringView quoted = take(0, [quote](QChar c) { return c == quote; });
        m_text = m_text.sliced(qMin(m_text.size(), qsizetype{1}));
        return quoted;
    }
    template <typename Is> void skip(Is is)
    {
        while (!m_text.isEmpty() && is(m_text.front()))
            m_text = m_text.sliced(1);
    }
    template <typename Ends> QStringView take(qsizetype atLeast, Ends ends)
    {
        qsizetype size = atLeast;
        while (size < m_text.size() && !ends(m_text.at(size)))
            ++size;
        const QStringView taken = m_text.first(size);
        m_text = m_text.sliced(size);
        return taken;
    }

    QStringView m_text;
};

//! What is text alone up to its end tag, whatever it looks like.
constexpr std::array kRawElements = {"script"_L1, "style"_L1, "textarea"_L1, "title"_L1, "xmp"_L1,
    "iframe"_L1, "noembed"_L1, "noframes"_L1};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

//! Where the end tag of an element that is text alone begins, or the end.
qsizetype endOfText(QStringView html, qsizetype at, QStringView name)
{
    for (qsizetype end = at; (end = html.indexOf("</"_L1, end)) >= 0; ++end) {
        const QStringView tag = html.sliced(end + 2);
        const bool isEnd = tag.startsWith(name, Qt::CaseInsensitive)
            && (tag.size() == name.size() || !isLetter(tag.at(name.size())));
        if (isEnd)
            return end;
    }
    return html.size();
}

bool isRaw(QStringView name)
{
    return std::any_of(kRawElements.begin(), kRawElements.end(),
        [name](QLatin1StringView raw) { return name.compare(raw, Qt::CaseInsensitive) == 0; });
}

//! Reads the tag whose name is at \a at, to its end.
std::optional<ImgSource> readTag(QStringView html, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < html.size() && !isBlank(html.at(at)) && html.at(at) != u'/' && html.at(at) != u'>')
        ++at;
    const QStringView name = html.sliced(begin, at - begin);
    const bool isImage = name.compare("img"_L1, Qt::CaseInsensitive) == 0;
    Attributes attributes(html.sliced(at));
    bool hasSource = false;
    std::optional<ImgSource> found;
    while (const auto attribute = attributes.next()) {
        const auto &[key, value] = *attribute;
        // The first of a name counts.
        if (std::exchange(hasSource, hasSource || key.compare("src"_L1, Qt::CaseInsensitive) == 0)
            || !hasSource || !isImage || value.trimmed().isEmpty())
            continue;
        const qsizetype from = value.data() - html.data();
        const QChar before = html.at(from - 1);
        found = ImgSource{from, value.size(), before == u'"' || before == u'\'' ? before : QChar()};
    }
    at = html.size() - attributes.rest().size();
    if (isRaw(name))
        at = endOfText(html, at, name);
    return found;
}

} // namespace

std::optional<ImgSource> nextImgSource(QStringView html, qsizetype &at)
{
    while ((at = html.indexOf(u'<', at)) >= 0) {
        ++at;
        if (html.sliced(at).startsWith("!--"_L1)) {
            const qsizetype end = html.indexOf("-->"_L1, at + 3);
            if (end < 0)
                break;
            at = end + 3;
        } else if (at < html.size() && isLetter(html.at(at))) {
            if (const auto found = readTag(html, at))
                return found;
        }
    }
    at = html.size();
    return std::nullopt;
}

QString attributeText(QStringView value)
{
    QString text;
    while (!value.isEmpty()) {
        const qsizetype begin = value.indexOf(u'&');
        if (begin < 0)
            break;
        text += value.first(begin);
        value = value.sliced(begin);
        const qsizetype end = value.first(qMin(value.size(), qsizetype{12})).indexOf(u';');
        const QString character = end > 1 ? decoded(value.sliced(1, end - 1)) : QString();
        text += character.isEmpty() ? QString(u'&') : character;
        value = value.sliced(character.isEmpty() ? 1 : end + 1);
    }
    return text + value;
}

} // namespace imgurl
