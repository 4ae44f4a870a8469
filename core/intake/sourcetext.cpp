// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sourcetext.h"

#include "intake/dataurl.h"

#include <QSysInfo>

#include <algorithm>
#include <optional>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 1000;
// A drawing program's comment may come first.
constexpr qsizetype kDrawingHead = 4096;
constexpr qsizetype kMostText = 1024 * 1024; // characters

RefusedSource refused(IntakeProblem problem, const QUrl &url)
{
    return {problem, shortened(url.toDisplayString())};
}

bool isHere(const QString &host)
{
    return host.isEmpty() || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || host.compare(QSysInfo::machineHostName(), Qt::CaseInsensitive) == 0;
}

Source fileFromUrl(const QUrl &url)
{
    if (!isHere(url.host()))
        return refused(IntakeProblem::OtherPlace, url);
    // Not toLocalFile(): it would make //localhost/ of the host.
    const QString path = url.path(QUrl::FullyDecoded);
    if (!path.startsWith(u'/') || path.contains(QChar::Null))
        return refused(IntakeProblem::NotAnAddress, url);
    return LocalSource{path};
}

bool hasBlank(QStringView line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
}

//! Some programs break the lines of base64, and then it is one picture nevertheless.
bool isOneDataUrl(QStringView text)
{
    if (!isDataUrl(text))
        return false;
    const qsizetype comma = text.indexOf(u',');
    if (comma < 0 || !text.first(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
        return false;
    const QStringView data = text.sliced(comma + 1);
    return std::all_of(data.begin(), data.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'+' || c == u'/' || c == u'=' || c.isSpace();
    });
}

//! As much of it as follows the two lines that a Nautilus of some years wrote above its files.
QStringView withoutFileManagersHead(QStringView text)
{
    for (const QLatin1StringView head :
        {"x-special/nautilus-clipboard\ncopy\n"_L1, "x-special/nautilus-clipboard\ncut\n"_L1}) {
        if (text.startsWith(head))
            return text.sliced(head.size());
    }
    return text;
}

Sources sourcesFromLines(QStringView text)
{
    Sources sources;
    std::optional<RefusedSource> words;
    qsizetype read = 0;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        const QStringView line = text.first(end < 0 ? text.size() : end).trimmed();
        text = end < 0 ? QStringView() : text.sliced(end + 1);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!isDataUrl(line))
            read += line.size();
        if (read > kMostText)
            return {RefusedSource{IntakeProblem::TooLarge,
                shortened(line.first(qMin(line.size(), kMostText)).toString())}};
        const auto source = sourceFromLine(line);
        if (source && sources.size() == kMostLines) {
            sources.append(RefusedSource{IntakeProblem::TooMany, QString::number(kMostLines)});
            break;
        }
        if (source)
            sources.append(*source);
        else if (!words)
            words = RefusedSource{IntakeProblem::NotAnAddress, shortened(line.toString())};
    }
    if (words)
        sources.append(*words);
    return sources;
}

} // namespace

std::optional<Source> sourceFromLine(QStringView line)
{
    if (isDataUrl(line))
        return DataUrlSource{line.toString()};
    if (line.startsWith(u'/') && !line.contains(QChar::Null))
        return LocalSource{line.toString()};
    // A path in a file: URL is often not escaped; words that begin with an address are words.
    if (!line.startsWith("file:"_L1, Qt::CaseInsensitive) && hasBlank(line))
        return std::nullopt;
    if (!line.contains("://"_L1) && !line.startsWith("file:/"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    const QUrl url(line.toString(), QUrl::TolerantMode);
    if (!url.isValid())
        return std::nullopt;
    return sourceFromUrl(url);
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

Source sourceFromUrl(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme == "file"_L1)
        return fileFromUrl(url);
    if (scheme == "data"_L1)
        return DataUrlSource{url.toString(QUrl::FullyEncoded)};
    if (isWebAddress(url))
        return AddressSource{url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment)};
    const bool isWeb = scheme == "http"_L1 || scheme == "https"_L1;
    return refused(isWeb ? IntakeProblem::NotAnAddress : IntakeProblem::OtherPlace, url);
}

Sources sourcesFromText(const QString &text)
{
    const QStringView whole = QStringView(text).trimmed();
    if (isOneDataUrl(whole))
        return {DataUrlSource{whole.toString()}};
    if (isDrawing(whole.first(qMin(whole.size(), kDrawingHead)).toString()))
        return {RefusedSource{IntakeProblem::DrawingText, shortened(text)}};
    return sourcesFromLines(withoutFileManagersHead(whole));
}

bool isDrawing(const QString &beginning)
{
    const QStringView text = QStringView(beginning).trimmed();
    if (text.startsWith("<svg"_L1, Qt::CaseInsensitive))
        return true;
    return (text.startsWith("<?xml"_L1) || text.startsWith("<!"_L1)) && text.contains("<svg"_L1);
}

} // namespace imgurl
