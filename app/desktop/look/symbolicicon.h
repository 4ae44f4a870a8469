// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace imgurl {

//! One of the one-colour drawings in resources/icons, painted in the text colour of the palette
//! that is in force when it is painted, so that it follows a change of light and dark by itself.
[[nodiscard]] QIcon symbolicIcon(const QString &name);
//! The same in a colour of the caller's.
[[nodiscard]] QPixmap symbolicPixmap(
    const QString &name, const QSize &size, qreal devicePixelRatio, const QColor &color);

//! The program's own picture, in colour.
[[nodiscard]] QIcon programIcon();

} // namespace imgurl
