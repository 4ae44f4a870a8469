// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offer/offer.h"

#include "intake/imagehtml.h"
#include "intake/sourcetext.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

template <typename T> bool isOf(const Source &source)
{
    return std::holds_alternative<T>(source);
}

//! Some programs offer the bytes and no bitmap.
bool offersImageFile(const QMimeData &data)
{
    constexpr std::array kTypes = {"image/png", "image/jpeg", "image/gif", "image/webp"};
    return std::any_of(kTypes.begin(), kTypes.end(),
        [&data](const char *type) { return data.hasFormat(QLatin1StringView(type)); });
}

Sources listed(const QMimeData &data)
{
    Sources sources;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls)
        sources.append(sourceFromUrl(url));
    // What GNOME's file managers copy; its first line says what to do with the files.
    const QByteArray copied = data.data(u"x-special/gnome-copied-files"_s);
    if (sources.isEmpty() && copied.contains('\n'))
        sources = sourcesFromText(QString::fromUtf8(copied.sliced(copied.indexOf('\n') + 1)));
    return sources;
}

//! What is there besides files and the bytes of a picture.
Sources shownOrWritten(const QMimeData &data, const Sources &listed)
{
    const std::optional<Source> shown =
        data.hasHtml() ? imageFromHtml(data.html()) : std::optional<Source>();
    // A picture in a link: the list has the page that it leads to.
    if (shown && !isOf<RefusedSource>(*shown))
        return {*shown};
    if (!listed.isEmpty())
        return listed;
    if (shown)
        return {*shown};
    return data.hasText() ? sourcesFromText(data.text()) : Sources();
}

} // namespace

Offer readOffer(const QMimeData &data)
{
    const Sources sources = listed(data);
    if (std::any_of(sources.begin(), sources.end(), isOf<LocalSource>))
        return {sources, false};
    return {shownOrWritten(data, sources), data.hasImage() || offersImageFile(data)};
}

} // namespace imgurl
