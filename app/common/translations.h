// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace imgurl {

//! Makes `app` speak the first language of QLocale() that the program knows, English if none: its
//! own words and Qt's alike. English needs a file too, for its plurals. The translators belong to
//! `app`.
void installTranslations(QCoreApplication &app);

} // namespace imgurl
