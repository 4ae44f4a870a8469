// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"

#include <optional>

class QIODevice;

namespace imgurl {

//! Sources on their way from the helper imgurl-clipboard to the program that asked for them. False
//! when the device does not take them.
[[nodiscard]] bool writeSources(QIODevice &device, const Sources &sources);

//! Nothing unless `bytes` are whole and each source is what its kind promises: an absolute path, an
//! address of the web, an image of a kind that is taken as it is offered.
[[nodiscard]] std::optional<Sources> readSources(const QByteArray &bytes);

} // namespace imgurl
