// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

#include <functional>

namespace imgurl {

//! Asks once what shall become of the images that are not uploaded yet. Both answers lose nothing.
void askBeforeQuitting(QWidget &window, int unfinished, const std::function<void()> &finishThenQuit,
    const std::function<void()> &quitNow);

//! When links are not in the store yet and would be lost with this process.
void askAboutUnsavedLinks(QWidget &window, int links, const std::function<void()> &saveToFile,
    const std::function<void()> &quitNow);

} // namespace imgurl
