// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

//! A file that can be sent: the source itself, or a copy that lasts as long as this.
struct PreparedFile {
    QString path;
    QByteArray contentType;
    SentFile sent;
    std::shared_ptr<PreparedCopy> copy{};
};

} // namespace imgurl
