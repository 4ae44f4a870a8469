// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QUrl;

namespace imgurl {

//! A name for what came from `address`: of the Content-Disposition header, or else the last part
//! of the path. Safe as the name of a file: no separators, no control or format characters (such a
//! one becomes _), no dot in front, at most 200 bytes of UTF-8 with the extension kept. May be
//! empty.
[[nodiscard]] QString suggestedName(const QByteArray &contentDisposition, const QUrl &address);

} // namespace imgurl
