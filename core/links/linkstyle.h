// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkformat.h"
#include "links/linktemplate.h"

#include <variant>

namespace imgurl {

//! A template of one's own.
struct LinkTemplate {
    QString text;
    DeleteField deleteField = DeleteField::Kept;

    friend bool operator==(const LinkTemplate &, const LinkTemplate &) = default;
};

//! How links are written.
using LinkStyle = std::variant<LinkFormat, LinkTemplate>;

//! Empty for an empty url.
[[nodiscard]] QString linkIn(const LinkStyle &style, const LinkFacts &facts);

} // namespace imgurl
