// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkRequest>

class QNetworkAccessManager;
class QNetworkReply;

namespace imgurl {

//! As all of ours are: no redirect is followed, and there are no cookies, credentials, cache or
//! HTTP/2.
[[nodiscard]] QNetworkRequest baseRequest(const QUrl &url);

//! A GET that Qt does not repeat by itself when the connection closes before the answer.
[[nodiscard]] QNetworkReply *getOnce(QNetworkAccessManager &manager, QNetworkRequest request);

} // namespace imgurl
