// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace imgurl {

//! Differs when a file was written to.
struct FileStamp {
    qint64 size = -1; //!< bytes; negative: nothing is known
    qint64 modified = 0; //!< nanoseconds

    //! Of an open file, asked anew each time: QFile remembers its first answer.
    [[nodiscard]] static FileStamp of(int descriptor);

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace imgurl
