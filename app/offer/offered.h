// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"

#include <QImage>

class QMimeData;

namespace imgurl {

//! What is taken of an offer, its picture fetched from the owner.
struct Offered {
    Sources sources;
    QImage bitmap; //!< null: none; comes first
    bool damaged = false; //!< a picture was meant, and there is nothing else

    [[nodiscard]] bool isEmpty() const { return sources.isEmpty() && bitmap.isNull(); }
};

//! Where a picture is meant and cannot be read, what else there is.
[[nodiscard]] Offered readOffered(const QMimeData &data);

//! Encodes the bitmap, as PNG; a damaged picture is refused. Takes a while: for worker threads, or
//! where nobody waits.
[[nodiscard]] Sources sourcesOf(const Offered &offered);

//! Both at once: what a paste uploads.
[[nodiscard]] Sources offeredSources(const QMimeData &data);

} // namespace imgurl
