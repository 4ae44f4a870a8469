// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace imgurl {

//! What a Markdown parser makes of a text, as far as images go.
struct MarkdownReading {
    //! A destination.
    struct Target {
        QByteArray address; //!< UTF-8, without escapes
        qsizetype from = -1; //!< in the text, as it stands there; -1: the parser does not say
    };
    struct Range {
        qsizetype from = 0;
        qsizetype size = 0;
    };
    QList<Target> images; //!< in the order of the text
    QList<QByteArray> links; //!< addresses
    QList<Range> html; //!< pieces of raw HTML, in the order of the text
    //! Everything else; two texts with the same one differ in the above alone.
    QByteArray rest;
};

//! By md4c, with GitHub's tables, lists and strikings out. Any bytes will do.
[[nodiscard]] MarkdownReading readMarkdown(const QByteArray &text);

} // namespace imgurl
