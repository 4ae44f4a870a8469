// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace imgurl::inline sandbox {

//! Makes a folder and those above it that are missing, all 0700. True when it is there at the end.
[[nodiscard]] bool makePrivateFolder(const QString &path);
//! Replaces the file in one step; 0600.
[[nodiscard]] bool writePrivateFile(const QString &path, const QByteArray &content);
void makePrivate(const QString &filePath);
[[nodiscard]] QString randomHex(int digits);

} // namespace imgurl::inline sandbox
