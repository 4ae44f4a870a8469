// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "intake/sources.h"
#include "upload/upload.h"

#include <QByteArray>

namespace imgurl {

enum class EditorProblem {
    NotJson,
    NoList, //!< the list is no array of texts, or one is blank
    TooMany,
};

//! What an editor wants uploaded, in its order; nothing: what is in the clipboard.
//! Of an empty body, {} or {"list": […]}, whatever the content type says, as PicGo reads it.
[[nodiscard]] Result<Sources, EditorProblem> readUploadList(const QByteArray &body);

//! The rows that a list of PicList's records of earlier uploads means; 0 where an entry means none
//! of ours.
[[nodiscard]] Result<QList<UploadId>, EditorProblem> readDeleteList(const QByteArray &body);

} // namespace imgurl
