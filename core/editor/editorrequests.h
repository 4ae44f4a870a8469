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

//! What PicList's record of an earlier upload says that counts here.
struct EditorRecord {
    UploadId id = 0; //!< of the row; 0: none of ours
    QString link; //!< of its image

    friend bool operator==(const EditorRecord &, const EditorRecord &) = default;
};

//! An entry for each of the list.
[[nodiscard]] Result<QList<EditorRecord>, EditorProblem> readDeleteList(const QByteArray &body);

} // namespace imgurl
