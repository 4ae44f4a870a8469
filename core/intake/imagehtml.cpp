// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imagehtml.h"

#include "intake/dataurl.h"
#include "intake/sourcetext.h"

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

QString withoutEntities(QStringView value)
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

std::optional<QString> firstImage(QStringView html)
{
    for (qsizetype at = 0; (at = html.indexOf(u'<', at)) >= 0; ++at) {
        const QStringView tag = html.sliced(at);
        if (tag.startsWith("<!--"_L1)) {
            const qsizetype end = html.indexOf("-->"_L1, at + 4);
            if (end < 0)
                return std::nullopt;
            at = end;
            continue;
        }
        if (!tag.startsWith("<img"_L1, Qt::CaseInsensitive) || tag.size() < 5
            || !(isBlank(tag.at(4)) || tag.at(4) == u'/'))
            continue;
        Attributes attributes(tag.sliced(4));
        while (const auto attribute = attributes.next()) {
            const auto &[name, value] = *attribute;
            if (name.compare("src"_L1, Qt::CaseInsensitive) == 0 && !value.trimmed().isEmpty())
                return withoutEntities(value).trimmed();
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Source> imageFromHtml(const QString &html)
{
    const auto found = firstImage(html);
    if (!found)
        return std::nullopt;
    if (isDataUrl(*found))
        return DataUrlSource{*found};
    const QUrl url(found->startsWith("//"_L1) ? u"https:"_s + *found : *found);
    if (url.isRelative())
        return RefusedSource{IntakeProblem::RelativeAddress, shortened(*found)};
    if (url.scheme() == "file"_L1)
        return RefusedSource{IntakeProblem::OtherPlace, shortened(url.toDisplayString())};
    return sourceFromUrl(url);
}

} // namespace imgurl
