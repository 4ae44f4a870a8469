// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkstyle.h"

namespace imgurl {

QString linkIn(const LinkStyle &style, const LinkFacts &facts)
{
    if (const auto *own = std::get_if<LinkTemplate>(&style))
        return expandLink(own->text, facts, own->deleteField);
    return formattedLink(std::get<LinkFormat>(style), facts.url, altText(facts.fileName));
}

} // namespace imgurl
