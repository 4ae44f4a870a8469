// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/logging.h"

namespace imgurl {

Q_LOGGING_CATEGORY(lcAccount, "imgurl.account", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApi, "imgurl.api", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUpload, "imgurl.upload", QtInfoMsg)
Q_LOGGING_CATEGORY(lcImage, "imgurl.image", QtInfoMsg)
Q_LOGGING_CATEGORY(lcClipboard, "imgurl.clipboard", QtInfoMsg)

} // namespace imgurl
