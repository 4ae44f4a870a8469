// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace imgurl {

// Questions on standard error, answers from standard input. They block.

//! Someone can be asked: standard input is a terminal.
[[nodiscard]] bool canAsk();

enum class Echo { On, Off };
//! One line. Without a terminal the question is not shown, and the answer is the next line of
//! standard input, not one byte more. None at its end, and when a signal interrupts.
[[nodiscard]] std::optional<QString> askForLine(const QString &question, Echo echo);
//! Yes only for "y" and "yes".
[[nodiscard]] bool askYesNo(const QString &question);

} // namespace imgurl
