// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"
#include "common/filestamp.h"
#include "common/result.h"

#include <QFile>

#include <functional>
#include <memory>

namespace imgurl {

//! Asked while a file is read, from the thread that reads.
using CancelCheck = std::function<bool()>;

//! A file open for reading whose reads fail once `isCanceled` says so: whoever reads through it,
//! a decoder too, ends soon.
class RegularFile : public QFile {
    Q_OBJECT

public:
    explicit RegularFile(const QString &path, CancelCheck isCanceled = {});

    //! Opens what a person would call a file, and nothing else: a pipe would block, and a device
    //! may act on being opened. Done, FileMissing, FileNotReadable, NotAFile or FileEmpty.
    Result<Done, ApiError> openExisting();
    [[nodiscard]] FileStamp stamp() const { return FileStamp::of(handle()); }
    [[nodiscard]] bool isCanceled() const { return m_isCanceled && m_isCanceled(); }

protected:
    qint64 readData(char *data, qint64 limit) override;

private:
    CancelCheck m_isCanceled;
};

} // namespace imgurl
