// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/svgheader.h"

#include <QStringDecoder>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestPrologue = 64 * 1024;

std::optional<QStringConverter::Encoding> encodingOf(QByteArrayView head)
{
    if (const auto marked = QStringConverter::encodingForData(head, u'<'))
        return marked;
    const QByteArrayView text = head.trimmed();
    return text.startsWith('<') ? std::optional(QStringConverter::Utf8) : std::nullopt;
}

//! `text` behind `end`; empty when it has none.
QStringView behind(QStringView text, QLatin1StringView end)
{
    const qsizetype at = text.indexOf(end);
    return at < 0 ? QStringView() : text.sliced(at + end.size());
}

//! The name at the start of `text`, without a prefix: "svg" of "svg:svg width=".
QStringView localName(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && !text.at(length).isSpace() && text.at(length) != u'>'
        && text.at(length) != u'/' && text.at(length) != u'[')
        ++length;
    if (length == text.size()) // cut off: it may go on
        return {};
    const QStringView name = text.first(length);
    return name.sliced(name.indexOf(u':') + 1);
}

//! Behind a doctype, whose rules in brackets have ends of their own; empty when it is not SVG's.
QStringView behindDoctype(QStringView text)
{
    const QStringView rest = text.sliced("<!DOCTYPE"_L1.size()).trimmed();
    if (localName(rest) != "svg"_L1)
        return {};
    const qsizetype end = rest.indexOf(u'>');
    const qsizetype bracket = rest.indexOf(u'[');
    if (bracket < 0 || end < bracket)
        return behind(rest, ">"_L1);
    return behind(behind(rest, "]"_L1), ">"_L1);
}

bool isSvg(QStringView text)
{
    while (true) {
        text = text.trimmed();
        if (text.startsWith("<?"_L1))
            text = behind(text, "?>"_L1);
        else if (text.startsWith("<!--"_L1))
            text = behind(text.sliced(4), "-->"_L1);
        else if (text.startsWith("<!DOCTYPE"_L1))
            text = behindDoctype(text);
        else
            return text.startsWith(u'<') && localName(text.sliced(1)) == "svg"_L1;
    }
}

} // namespace

std::optional<ImageHeader> readSvgHeader(QIODevice &device)
{
    const auto encoding = encodingOf(device.peek(32));
    if (!encoding)
        return std::nullopt;
    const QString text = QStringDecoder(*encoding).decode(device.read(kLongestPrologue));
    if (!isSvg(text))
        return std::nullopt;
    return ImageHeader{ImageFormat::Svg, {}};
}

} // namespace imgurl
