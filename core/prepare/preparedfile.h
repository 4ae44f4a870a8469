// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/uploadbody.h"
#include "prepare/copyfolder.h"
#include "prepare/sentfile.h"
#include "probe/imageprobe.h"

namespace imgurl {

//! A source that was read whole.
struct KnownSource {
    QString path;
    ImageFacts facts;
    FileStamp stamp;
};

//! What can be sent: the source itself, some of its bytes left out, or a file made from it that
//! lasts as long as this.
struct PreparedFile {
    UploadSource source;
    QByteArray contentType;
    SentFile sent;
    std::shared_ptr<PreparedCopy> copy{};
};

} // namespace imgurl
