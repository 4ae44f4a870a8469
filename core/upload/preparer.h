// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/upload.h"

#include <QFuture>

namespace imgurl {

//! What goes to the site for a row, and what reading the source taught.
struct PreparedFile {
    QString path;
    QString fileName; //!< as the site shall see it: its extension fits the content
    QByteArray contentType;
    qint64 size = -1;
    QSize pixelSize;
    QByteArray sha256; //!< of the source
};

//! Looks at a row's file, off the calling thread. An interface because pictures need Qt Gui, which
//! core does without.
class Preparer {
public:
    virtual ~Preparer() = default;
    [[nodiscard]] virtual QFuture<Result<PreparedFile, ApiError>> prepare(const Upload &row) = 0;
};

} // namespace imgurl
