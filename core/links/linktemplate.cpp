// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linktemplate.h"

#include "links/linkescape.h"
#include "links/linkformat.h"

#include <QRegularExpression>

#include <optional>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

enum class Form { Plain, Markdown, MarkdownTitle, Html, BBCode };

Form formOf(const QString &text)
{
    static const QRegularExpression bbcode(u"\\[/\\w+\\]"_s);
    static const QRegularExpression tag(u"<[a-zA-Z/!]"_s);
    if (text.contains(bbcode))
        return Form::BBCode;
    if (text.contains("]("_L1))
        return Form::Markdown;
    return text.contains(tag) ? Form::Html : Form::Plain;
}

//! What the field at `at` stands in.
Form formAt(const QString &text, qsizetype at, Form whole)
{
    const QStringView before = QStringView(text).first(at);
    const qsizetype tag = before.lastIndexOf(u'<');
    if (tag >= 0 && tag + 1 < at && before[tag + 1].isLetter() && before.lastIndexOf(u'>') < tag)
        return Form::Html;
    const qsizetype target = before.lastIndexOf("]("_L1);
    if (whole == Form::Markdown && target >= 0 && before.lastIndexOf(u')') < target)
        return Form::MarkdownTitle;
    return whole;
}

QString escaped(const QString &text, Form form)
{
    const QString line = oneLine(text);
    switch (form) {
    case Form::Plain:
        return line;
    case Form::Markdown:
        return markdownEscaped(line);
    case Form::MarkdownTitle: {
        QString title = markdownEscaped(line);
        for (const QChar quote : u"\"'()"_s)
            title.replace(quote, u'\\' + QString(quote));
        return title;
    }
    case Form::Html:
        return htmlEscaped(line);
    case Form::BBCode:
        return bbcodeEscaped(line);
    }
    Q_UNREACHABLE();
}

QString addressIn(const QUrl &url, Form form)
{
    const QString address = url.isEmpty() ? QString() : linkAddress(url);
    return form == Form::Html ? htmlEscaped(address) : address;
}

QString pixels(int count)
{
    return count > 0 ? QString::number(count) : QString();
}

//! Nothing for a word that is no field.
std::optional<QString> valueOf(QStringView field, const LinkFacts &facts, Form form)
{
    if (field == "url"_L1)
        return addressIn(facts.url, form);
    if (field == "thumb"_L1)
        return addressIn(facts.thumbnail.isEmpty() ? facts.url : facts.thumbnail, form);
    if (field == "delete"_L1)
        return addressIn(facts.deleteUrl, form);
    if (field == "name"_L1)
        return escaped(facts.fileName, form);
    if (field == "alt"_L1)
        return escaped(altText(facts.fileName), form);
    if (field == "album"_L1)
        return escaped(facts.album, form);
    if (field == "width"_L1)
        return pixels(facts.pixelSize.width());
    if (field == "height"_L1)
        return pixels(facts.pixelSize.height());
    if (field == "n"_L1)
        return QString::number(facts.number);
    return std::nullopt;
}

} // namespace

bool wantsDeleteLink(const QString &text)
{
    return text.contains("{delete}"_L1);
}

QString expandLink(const QString &text, const LinkFacts &facts, DeleteField deleteField)
{
    if (facts.url.isEmpty())
        return {};
    static const QRegularExpression field(u"\\{([a-z]+)\\}"_s);
    const Form whole = formOf(text);
    QString expanded;
    qsizetype done = 0;
    for (auto found = field.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QStringView name = match.capturedView(1);
        if (name == "delete"_L1 && deleteField == DeleteField::Kept)
            continue;
        const auto value = valueOf(name, facts, formAt(text, match.capturedStart(), whole));
        if (!value)
            continue;
        expanded += QStringView(text).sliced(done, match.capturedStart() - done);
        expanded += *value;
        done = match.capturedEnd();
    }
    return expanded + QStringView(text).sliced(done);
}

} // namespace imgurl
