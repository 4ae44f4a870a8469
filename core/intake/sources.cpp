// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sources.h"

namespace imgurl {

namespace {

constexpr qsizetype kMostShown = 60;

} // namespace

QString shortened(const QString &text)
{
    // What is shown lies within the first characters even when they are mostly blanks.
    QString line = text.left(kMostShown * 8).simplified();
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format)
            character = u'\ufffd';
    }
    if (line.size() <= kMostShown)
        return line;
    line.truncate(kMostShown - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

Sources sourcesFromPaths(const QStringList &paths)
{
    Sources sources;
    sources.reserve(paths.size());
    for (const QString &path : paths)
        sources.append(LocalSource{path});
    return sources;
}

} // namespace imgurl
