// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "common/result.h"
#include "upload/newupload.h"
#include "upload/spool.h"

#include <QList>

#include <optional>

namespace imgurl {

//! One thing to upload, in the order in which it was given.
struct Input {
    QString name; //!< for messages
    std::optional<NewUpload> upload; //!< none: `problem` says why
    QString problem;
};

//! Of one argument: a file, an address, or the images of a folder.
[[nodiscard]] QList<Input> inputsAt(const QByteArray &argument, bool recursive);

//! What the options name: files, addresses, the images of folders, the lines of a list, standard
//! input, which is kept in the spool. Reads and blocks; a Refusal when a list cannot be read.
[[nodiscard]] Result<QList<Input>, Refusal> collectInputs(
    const UploadOptions &options, const Spool &spool);

} // namespace imgurl
