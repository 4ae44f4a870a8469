// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/rewriting.h"

#include "document/htmlimages.h"
#include "document/markdownimages.h"
#include "document/markdownreading.h"
#include "links/linkescape.h"

#include <QHash>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! An address that ends nothing early, and in which nothing reads as an entity.
QByteArray written(const NewLink &link)
{
    using Place = ImageReference::Place;
    const QString address = linkAddress(link.link);
    switch (link.reference.place) {
    case Place::Markdown:
    case Place::MarkdownBrackets:
    case Place::HtmlQuoted:
        return htmlEscaped(address).toUtf8();
    case Place::HtmlUnquoted:
        return '"' + htmlEscaped(address).toUtf8() + '"';
    }
    Q_UNREACHABLE();
}

//! What stands where, but for the sizes.
QList<std::pair<ImageReference::Place, QString>> shownIn(const QList<ImageReference> &references)
{
    QList<std::pair<ImageReference::Place, QString>> shown;
    for (const ImageReference &reference : references) {
        const bool html = reference.place == ImageReference::Place::HtmlUnquoted;
        shown.append(
            {html ? ImageReference::Place::HtmlQuoted : reference.place, reference.address});
    }
    return shown;
}

bool readsTheSame(DocumentKind kind, const QByteArray &before, const QByteArray &after)
{
    return kind == DocumentKind::Html
        || readMarkdown(before.sliced(beginOfMarkdown(before))).rest
        == readMarkdown(after.sliced(beginOfMarkdown(after))).rest;
}

} // namespace

QList<ImageReference> imagesIn(DocumentKind kind, const QByteArray &text)
{
    return kind == DocumentKind::Html ? imagesInHtml(text) : imagesInMarkdown(text);
}

std::optional<QByteArray> withLinks(
    DocumentKind kind, const QByteArray &text, const QList<NewLink> &links)
{
    QByteArray result;
    qsizetype done = 0;
    QHash<qsizetype, QString> addresses;
    for (const NewLink &link : links) {
        result += text.sliced(done, link.reference.from - done) + written(link);
        done = link.reference.end();
        addresses.insert(link.reference.from, linkAddress(link.link));
    }
    result += text.sliced(done);
    QList<ImageReference> wanted = imagesIn(kind, text);
    for (ImageReference &reference : wanted)
        reference.address = addresses.value(reference.from, reference.address);
    if (shownIn(imagesIn(kind, result)) != shownIn(wanted) || !readsTheSame(kind, text, result))
        return std::nullopt;
    return result;
}

} // namespace imgurl
