// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace imgurl {

//! `name` as the site may see it: no quote, backslash, control character or path separator (the
//! site keeps %22 literally, and a line break would start a header), with an extension that
//! belongs to `contentType`, because the site refuses a file by its name. At most 200 bytes of
//! UTF-8.
[[nodiscard]] QString safeFileName(const QString &name, const QByteArray &contentType);

} // namespace imgurl
