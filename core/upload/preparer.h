// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/upload.h"

#include <QFuture>

namespace imgurl {

//! What is sent for a row.
struct PreparedFile {
    QString path;
    QString fileName; //!< what the site shall see: its extension fits the content
    QByteArray contentType;
    qint64 size = 0; //!< bytes
    QSize pixelSize; //!< orientation applied; empty when the header does not say
    QByteArray sha256; //!< 32 bytes

    friend bool operator==(const PreparedFile &, const PreparedFile &) = default;
};

//! Looks at a row's file just before it is sent, off the thread that asks.
class Preparer {
public:
    Preparer() = default;
    virtual ~Preparer();
    Preparer(const Preparer &) = delete;
    Preparer &operator=(const Preparer &) = delete;

    //! Canceled, with no result, when the caller cancels it or the preparer goes first.
    [[nodiscard]] virtual QFuture<Result<PreparedFile, ApiError>> prepare(const Upload &row) = 0;
};

} // namespace imgurl
