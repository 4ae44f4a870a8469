// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imagehtml.h"

#include "intake/dataurl.h"
#include "intake/imgtag.h"
#include "intake/sourcetext.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> firstImage(QStringView html)
{
    qsizetype at = 0;
    const auto found = nextImgSource(html, at);
    if (!found)
        return std::nullopt;
    return attributeText(html.sliced(found->from, found->size)).trimmed();
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
