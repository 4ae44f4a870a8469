// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/filesizetext.h"

namespace imgurl {

QString fileSizeText(qint64 bytes, const QLocale &locale)
{
    if (bytes < 0)
        return {};
    // 1,048,064 bytes round to 1,024 kB, which is a megabyte.
    constexpr qint64 firstMegabyte = qint64{1024} * 1024 - 512;
    const bool large = bytes >= firstMegabyte;
    return locale.formattedDataSize(large ? qMax(bytes, qint64{1024} * 1024) : bytes, large ? 1 : 0,
        QLocale::DataSizeTraditionalFormat);
}

} // namespace imgurl
