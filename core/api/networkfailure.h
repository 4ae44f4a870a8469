// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QNetworkReply>

namespace imgurl {

//! What Qt's error number leaves out.
struct Circumstances {
    bool hasNetwork = true; //!< without any, a host name is not found either
    bool usesProxy = false; //!< then a refused connection is the proxy's doing
    bool requestSent = true;

    [[nodiscard]] static Circumstances of(const QUrl &url, bool requestSent);
};

//! The kind for a transfer that broke. An early end, a reset and a body that would have to be sent
//! again all mean that the connection was lost.
[[nodiscard]] ErrorKind classifyNetworkError(
    QNetworkReply::NetworkError error, const Circumstances &circumstances);

} // namespace imgurl
