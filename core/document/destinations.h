// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace imgurl {

//! A piece of a Markdown text that may be where a link or an image leads.
struct Destination {
    qsizetype from = 0; //!< behind a <
    qsizetype size = 0;
    QByteArray address; //!< without escapes
};

//! All that look like one and have an escape in them, be they in code or in a comment.
[[nodiscard]] QList<Destination> possibleDestinations(const QByteArray &text);

} // namespace imgurl
