// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/markdownreading.h"

#include "intake/imgtag.h"

#include <md4c.h>

#include <functional>

namespace imgurl {

namespace {

//! What the parser tells, one thing after the other.
class Listener {
public:
    explicit Listener(const QByteArray &text)
        : m_text(text)
    {
    }

    MarkdownReading read()
    {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return of(self).enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return of(self).note('b', type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
            return of(self).enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            return of(self).note('s', type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self).take(type, text, size);
        };
        md_parse(m_text.constData(), MD_SIZE(m_text.size()), &parser, this);
        return m_reading;
    }

private:
    static Listener &of(void *self) { return *static_cast<Listener *>(self); }

    int note(char event, int type)
    {
        m_reading.rest += event;
        m_reading.rest += QByteArray::number(type) + ' ';
        return 0;
    }

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        note('B', type);
        if (type == MD_BLOCK_H)
            note('h', int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level));
        if (type == MD_BLOCK_CODE)
            m_reading.rest += textOf(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->info);
        return 0;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        note('S', type);
        if (type == MD_SPAN_IMG) {
            const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
            m_reading.images.append({textOf(image->src), placeOf(image->src)});
            m_reading.rest += textOf(image->title);
        } else if (type == MD_SPAN_A) {
            const auto *link = static_cast<MD_SPAN_A_DETAIL *>(detail);
            m_reading.links.append(textOf(link->href));
            m_reading.rest += textOf(link->title);
        }
        return 0;
    }

    int take(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
    {
        note('T', type);
        if (type != MD_TEXT_HTML)
            m_reading.rest.append(text, qsizetype(size));
        else if (isOurs(text))
            m_reading.html.append({text - m_text.constData(), qsizetype(size)});
        return 0;
    }

    //! The parser gives pieces of the text where it need not take escapes out.
    [[nodiscard]] qsizetype placeOf(const MD_ATTRIBUTE &attribute) const
    {
        return attribute.size > 0 && isOurs(attribute.text) ? attribute.text - m_text.constData()
                                                            : -1;
    }

    [[nodiscard]] bool isOurs(const MD_CHAR *text) const
    {
        const std::less<const char *> before;
        return !before(text, m_text.constData())
            && before(text, m_text.constData() + m_text.size());
    }

    static QByteArray textOf(const MD_ATTRIBUTE &attribute)
    {
        QByteArray text;
        for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
            const MD_OFFSET from = attribute.substr_offsets[i];
            const QByteArray piece(
                attribute.text + from, qsizetype(attribute.substr_offsets[i + 1] - from));
            if (attribute.substr_types[i] == MD_TEXT_ENTITY)
                text += attributeText(QString::fromUtf8(piece)).toUtf8();
            else if (attribute.substr_types[i] == MD_TEXT_NORMAL)
                text += piece;
        }
        return text;
    }

    const QByteArray &m_text;
    MarkdownReading m_reading;
};

} // namespace

MarkdownReading readMarkdown(const QByteArray &text)
{
    return Listener(text).read();
}

} // namespace imgurl
