// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/regularfile.h"

#include <QList>
#include <QString>

namespace imgurl {

struct FoundPath {
    QString path;
    bool isUnreadableFolder = false; //!< else an image, or what cannot be read and may be one

    friend bool operator==(const FoundPath &, const FoundPath &) = default;
};

//! Every image in a folder and those in it, told by content, in an order that does not change from
//! run to run; nothing hidden, and no folder behind a link. Blocks.
[[nodiscard]] QList<FoundPath> imagesIn(const QString &folder, const CancelCheck &isCanceled = {});

} // namespace imgurl
