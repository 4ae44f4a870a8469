// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"

#include <QSet>
#include <QStringList>

class QMimeData;

namespace imgurl {

struct Gathered;

//! What a drag or the clipboard offers, judged by names alone: no file is looked at, so this is
//! quick for thousands.
struct DropContents {
    Sources sources; //!< in order; beside a bitmap: what to take if that proves damaged
    bool bitmap = false; //!< a picture without a file, which is what is meant then
    int images = 0; //!< files that may be images, and pictures of data: URLs
    int addresses = 0;
    QStringList folders; //!< names
    QList<RefusedSource> refused;
    QStringList doubtful; //!< paths that may be of folders

    [[nodiscard]] bool isEmpty() const { return count() == 0 && folders.isEmpty(); }
    [[nodiscard]] int count() const { return bitmap ? 1 : images + addresses; }
};

[[nodiscard]] DropContents readDrop(const QMimeData &data);
//! The same, judged anew where the disk was looked at: these paths are of folders.
[[nodiscard]] DropContents withFolders(const DropContents &contents, const QSet<QString> &folders);

//! "Upload 3 images to Blog", or why nothing can be taken.
[[nodiscard]] QString dropSentence(const DropContents &contents, const QString &album);
//! What was left out of a drop and why; empty when nothing was.
[[nodiscard]] QString leftOutSentence(const Gathered &gathered);

} // namespace imgurl
