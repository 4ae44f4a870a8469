// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/markdownimages.h"

#include "document/destinations.h"
#include "document/htmlimages.h"
#include "document/markdownreading.h"

#include <QSet>

#include <algorithm>

namespace imgurl {

namespace {

//! The line from `from` on, without its end.
QByteArrayView lineAt(const QByteArray &text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    const QByteArrayView line =
        QByteArrayView(text).sliced(from, (end < 0 ? text.size() : end) - from);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

qsizetype nextLine(const QByteArray &text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end + 1;
}

//! The text with blanks for all that is no raw HTML.
QByteArray htmlAlone(const QByteArray &text, const MarkdownReading &reading)
{
    QByteArray html(text.size(), ' ');
    for (const auto &range : reading.html)
        std::copy_n(text.constData() + range.from, range.size, html.data() + range.from);
    return html;
}

ImageReference referenceAt(
    const QByteArray &text, qsizetype from, qsizetype size, const QByteArray &address)
{
    using Place = ImageReference::Place;
    const bool bracketed = from > 0 && text.at(from - 1) == '<' && from + size < text.size()
        && text.at(from + size) == '>';
    return {from, size, bracketed ? Place::MarkdownBrackets : Place::Markdown,
        QString::fromUtf8(address)};
}

//! Whether what stands there is the destination of images of the reading, and of nothing but these
//! and links: seen by putting another in its place.
bool isDestination(const QByteArray &text, const Destination &place, const MarkdownReading &before)
{
    static const QByteArray kProbe = "imgurl-probe:0";
    QByteArray changed = text;
    changed.replace(place.from, place.size, kProbe);
    const MarkdownReading after = readMarkdown(changed);
    if (after.rest != before.rest || after.images.size() != before.images.size()
        || after.links.size() != before.links.size() || after.html.size() != before.html.size())
        return false;
    bool shown = false;
    for (qsizetype i = 0; i < after.images.size(); ++i) {
        const QByteArray &address = after.images[i].address;
        if (address == kProbe && before.images[i].address == place.address)
            shown = true;
        else if (address != before.images[i].address)
            return false;
    }
    return shown;
}

//! Of those images whose place the parser does not say.
QList<ImageReference> searched(const QByteArray &text, const MarkdownReading &reading)
{
    QSet<QByteArray> wanted;
    for (const auto &image : reading.images) {
        if (image.from < 0 && !image.address.isEmpty())
            wanted.insert(image.address);
    }
    QList<ImageReference> found;
    if (wanted.isEmpty())
        return found;
    const QList<Destination> places = possibleDestinations(text);
    for (const Destination &place : places) {
        if (wanted.contains(place.address) && isDestination(text, place, reading))
            found.append(referenceAt(text, place.from, place.size, place.address));
    }
    return found;
}

} // namespace

qsizetype beginOfMarkdown(const QByteArray &text)
{
    const qsizetype begin = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QByteArrayView mark = lineAt(text, begin);
    if (mark != "---" && mark != "+++")
        return begin;
    for (qsizetype at = nextLine(text, begin); at < text.size(); at = nextLine(text, at)) {
        const QByteArrayView line = lineAt(text, at);
        if (line == mark || (mark == "---" && line == "..."))
            return nextLine(text, at);
    }
    return begin; // a rule, and no end of anything
}

QList<ImageReference> imagesInMarkdown(const QByteArray &text)
{
    const qsizetype begin = beginOfMarkdown(text);
    const QByteArray body = text.sliced(begin);
    const MarkdownReading reading = readMarkdown(body);
    QList<ImageReference> references = searched(body, reading);
    for (const auto &image : reading.images) {
        if (image.from >= 0)
            references.append(referenceAt(body, image.from, image.address.size(), image.address));
    }
    if (!reading.html.isEmpty())
        references += imagesInHtml(htmlAlone(body, reading));
    std::ranges::sort(references, {}, &ImageReference::from);
    const auto twice = std::ranges::unique(references, {}, &ImageReference::from);
    references.erase(twice.begin(), twice.end());
    for (ImageReference &reference : references)
        reference.from += begin;
    return references;
}

} // namespace imgurl
