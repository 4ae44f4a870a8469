// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"

class QMimeData;

namespace imgurl {

//! What a drag or the clipboard names. No picture is fetched from its owner and no file is looked
//! at, so this is quick for thousands.
struct Offer {
    Sources sources; //!< in order; beside a bitmap: what to take if that proves damaged
    bool bitmap = false; //!< a picture without a file, which is what is meant then
};

//! Files come first, then the bytes of a picture, then what a page shows, then addresses, then
//! what a text says.
[[nodiscard]] Offer readOffer(const QMimeData &data);

} // namespace imgurl
