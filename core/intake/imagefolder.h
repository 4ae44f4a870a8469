// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/regularfile.h"

#include <QStringList>

#include <functional>

namespace imgurl {

//! What is in a folder and those below it.
struct FolderImages {
    QStringList images; //!< paths: what is an image by its content, and what cannot be read
    QStringList unreadable; //!< paths of folders
    int others = 0; //!< files that are no image
    bool canceled = false;

    friend bool operator==(const FolderImages &, const FolderImages &) = default;
};

//! Reads `folder` and the headers of its files: for worker threads. Paths begin with `folder` as it
//! was given. In natural order, of each folder its files first. Hidden entries are left out, and
//! links to folders are not followed. `found` hears of each image in turn.
[[nodiscard]] FolderImages findImages(const QString &folder, const CancelCheck &isCanceled = {},
    const std::function<void()> &found = {});

} // namespace imgurl
