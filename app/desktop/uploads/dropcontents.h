// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace imgurl {

//! What a drag or the clipboard offers, judged by names alone: no file is looked at, so this is
//! quick for thousands. Images without a known name extension count as images until they are read.
struct DropContents {
    QStringList images; //!< absolute paths
    QStringList refused; //!< names of what is no image, for the reason
    QStringList drawings; //!< names of SVG files: images, but not to the site
    QStringList folders; //!< names, as far as an address tells a folder
    bool remote = false; //!< links to pages or pictures elsewhere, which are not taken
    bool bitmap = false; //!< a picture without a file

    [[nodiscard]] bool isEmpty() const { return images.isEmpty() && !bitmap; }
    [[nodiscard]] int count() const { return bitmap ? 1 : int(images.size()); }
};

[[nodiscard]] DropContents readDrop(const QMimeData &data);

//! "Upload 3 images to Blog", or why nothing can be taken.
[[nodiscard]] QString dropSentence(const DropContents &contents, const QString &album);
//! What is left out and why; empty when nothing is.
[[nodiscard]] QString refusalSentence(const DropContents &contents);

} // namespace imgurl
