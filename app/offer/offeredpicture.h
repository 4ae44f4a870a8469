// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

class QMimeData;

namespace imgurl {

//! A picture without a file, as a clipboard or a drag has it.
struct OfferedPicture {
    QByteArray content; //!< a whole image file, as it was offered; empty: there is only the bitmap
    QByteArray extension; //!< of the content: "gif"
    QImage bitmap;

    [[nodiscard]] bool isNull() const { return content.isEmpty() && bitmap.isNull(); }
};

//! Takes the bytes of an image file where they are offered, so that nothing is encoded twice and a
//! GIF goes on moving; else the bitmap.
[[nodiscard]] OfferedPicture readPicture(const QMimeData &data);

} // namespace imgurl
