// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/giventext.h"

#include "intake/dataurl.h"
#include "probe/imageheader.h"

#include <QBuffer>
#include <QDir>
#include <QSysInfo>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 1000;
constexpr qsizetype kMostText = 1024 * 1024; // without data: addresses
constexpr qsizetype kShown = 60;

void refuse(Given &given, GivenProblem problem, QStringView text)
{
    const QString line = text.left(kShown + 1).toString().simplified();
    given.refusals.append(
        {problem, line.size() > kShown ? QString(line.left(kShown).trimmed() + u'…') : line});
}

bool isSvg(QByteArrayView content)
{
    const QByteArray head = content.first(qMin<qsizetype>(content.size(), 4096)).toByteArray();
    const QByteArray text = head.trimmed();
    return text.startsWith("<svg")
        || ((text.startsWith("<?xml") || text.startsWith("<!--")
                || text.startsWith("<!DOCTYPE svg"))
            && text.contains("<svg"));
}

void giveData(QStringView url, Given &given)
{
    const auto content = readDataUrl(url);
    if (!content) {
        refuse(given, GivenProblem::NotAnImage, url);
        return;
    }
    if (isSvg(*content)) {
        refuse(given, GivenProblem::Drawing, url);
        return;
    }
    QByteArray bytes = *content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto header = readImageHeader(buffer);
    if (header)
        given.items.append({.content = *content, .extension = extension(header->format)});
    else
        refuse(given, GivenProblem::NotAnImage, url);
}

bool isHere(const QString &host)
{
    return host.isEmpty() || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || host.compare(QSysInfo::machineHostName(), Qt::CaseInsensitive) == 0;
}

//! False: the line is no address at all.
bool giveLine(QStringView line, Given &given)
{
    if (line.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        giveData(line, given);
        return true;
    }
    if (line.startsWith(u'/')) {
        given.items.append({.path = line.toString()});
        return true;
    }
    const QUrl url(line.toString(), QUrl::TolerantMode);
    // "note: see above" is no address, though it has a scheme.
    if (!url.isValid() || url.scheme().isEmpty() || line.contains(u' ')
        || !(url.hasFragment() || !url.host().isEmpty() || url.path().startsWith(u'/')))
        return false;
    giveUrl(url, given);
    return true;
}

} // namespace

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

void giveUrl(const QUrl &url, Given &given)
{
    if (url.scheme() == "data"_L1)
        giveData(url.toString(QUrl::FullyEncoded), given);
    else if (isWebAddress(url))
        given.items.append({.address = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment)});
    else if (url.scheme() == "file"_L1 && isHere(url.host()) && !url.path().isEmpty())
        given.items.append({.path = url.path(QUrl::FullyDecoded)});
    else
        refuse(given, GivenProblem::OtherScheme, url.toDisplayString());
}

Given givenByText(const QString &text)
{
    Given given;
    const QStringView all = QStringView(text).trimmed();
    const bool hasData = all.contains("data:"_L1, Qt::CaseInsensitive);
    if (all.size() > (hasData ? kMostDataBytes * 3 : kMostText)) {
        refuse(given, GivenProblem::TooLong, all);
        return given;
    }
    if (isSvg(all.left(4096).toUtf8())) {
        refuse(given, GivenProblem::Drawing, all);
        return given;
    }
    qsizetype lines = 0;
    for (const QStringView part : all.tokenize(u'\n', Qt::SkipEmptyParts)) {
        const QStringView line = part.trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) // a comment of a list of addresses
            continue;
        if (++lines > kMostLines) {
            refuse(given, GivenProblem::TooLong, line);
            break;
        }
        if (!giveLine(line, given)) {
            Given words;
            refuse(words, GivenProblem::NotAnAddress, all);
            return words;
        }
    }
    return given;
}

} // namespace imgurl
