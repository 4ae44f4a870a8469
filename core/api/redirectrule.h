// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace imgurl {

//! Whether a request to `from` may be repeated at `to`, credentials and all: only when nothing
//! changed but http to https, or a leading www. of the same site.
[[nodiscard]] bool mayFollow(const QUrl &from, const QUrl &to);

//! `url` as it may be shown and stored: without user, query and fragment, which may carry secrets.
[[nodiscard]] QUrl withoutSecrets(const QUrl &url);

} // namespace imgurl
