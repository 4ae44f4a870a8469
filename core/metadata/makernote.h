// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace imgurl {

//! The values, as they lie in the block, by which the maker's own part of an EXIF block names a
//! place. Cameras that know none leave the fields empty: those are not among them.
[[nodiscard]] QList<QByteArray> placesInMakerNote(QByteArrayView tiff);

} // namespace imgurl
