// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace imgurl {

// Pages of an ImgURL Pro site for a browser, by the paths the vendor's own site and guides use.

[[nodiscard]] QUrl tokenPage(const QUrl &server); //!< Manage › API Token
[[nodiscard]] QUrl registrationPage(const QUrl &server);
[[nodiscard]] QUrl managePage(const QUrl &server); //!< albums are made from here

} // namespace imgurl
