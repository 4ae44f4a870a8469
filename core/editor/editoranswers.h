// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QByteArray>
#include <QStringList>

namespace imgurl {

// Bodies of answers, in the words and the order of PicGo and PicList. Of rows without a link
// nothing is said.

//! `rows` in the order of the request.
[[nodiscard]] QByteArray uploadedAnswer(const QList<Upload> &rows);
//! `message` is shown to the user as it is; the links of those that worked come along.
[[nodiscard]] QByteArray failedAnswer(const QString &message, const QList<Upload> &rows = {});
[[nodiscard]] QByteArray aliveAnswer();
[[nodiscard]] QByteArray deletedAnswer(int deleted, int failed);

} // namespace imgurl
