// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/upright.h"

#include <QTransform>

namespace imgurl {

namespace {

QImage rotated(const QImage &image, int degrees)
{
    return image.transformed(QTransform().rotate(degrees));
}

} // namespace

QImage upright(const QImage &image, int orientation)
{
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return rotated(image.mirrored(false, true), 90);
    case 6:
        return rotated(image, 90);
    case 7:
        return rotated(image.mirrored(true, false), 90);
    case 8:
        return rotated(image, 270);
    default:
        return image;
    }
}

} // namespace imgurl
