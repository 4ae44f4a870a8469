// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "editor/editorserver.h"

namespace httplib {
class ContentReader;
} // namespace httplib

namespace imgurl {

//! Streams the files of a multipart form into the spool, whatever its fields are called; other
//! fields are passed over. On an error nothing is left there.
[[nodiscard]] Result<QList<NewUpload>, EditorRefusal> readForm(
    const httplib::ContentReader &content, const Spool &spool);

//! A body that is no form, up to 1 MiB. TooLarge or Torn.
[[nodiscard]] Result<QByteArray, EditorRefusal> readText(const httplib::ContentReader &content);

} // namespace imgurl
