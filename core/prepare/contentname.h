// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace imgurl {

//! `fileName` with an extension that fits the content, because the site refuses a file by its
//! name: photo.txt, being PNG, is photo.png; photo.jpeg stays.
[[nodiscard]] QString nameForContent(const QString &fileName, const QByteArray &extension);

} // namespace imgurl
