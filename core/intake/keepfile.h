// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace imgurl {

class Spool;

//! A new file of the spool, on the disk when this returns its path; empty when there is no room or
//! `write` says no. Blocks.
[[nodiscard]] QString keepFile(
    const Spool &spool, const QByteArray &extension, const std::function<bool(QIODevice &)> &write);
[[nodiscard]] QString keepFile(
    const Spool &spool, const QByteArray &extension, const QByteArray &content);

} // namespace imgurl
