// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace imgurl {

//! What was closed by the caller must not become the number of the first file that we open: the
//! store would then receive our output. Before anything else.
void keepStandardStreams();

//! Writes all of it now. False when standard output is closed or full; it has been said on standard
//! error then.
[[nodiscard]] bool writeOut(const QByteArray &bytes);
//! As it is; what cannot be written is lost.
void writeError(const QByteArray &bytes);
//! "imgurl: " and the sentence as a line on standard error.
void say(const QString &sentence);
//! The same by a program that others wait for: a reader who does not keep up loses the line.
void mention(const QString &sentence);

//! `text` on one line of a terminal: control characters, which could command it, are replaced.
[[nodiscard]] QString printable(const QString &text);

} // namespace imgurl
