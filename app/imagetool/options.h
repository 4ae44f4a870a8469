// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/imageheader.h"

#include <QStringList>

#include <optional>

namespace imgurl {

//! The command line of imgurl-image.
struct Options {
    QString source;
    QString target;
    std::optional<ImageFormat> format; //!< none: auto
    int quality = 90;
    int longestEdge = 0; //!< pixels, 0: as it is
    int cpuSeconds = 60;
};

//! Nothing when there is anything in it that this program does not know.
[[nodiscard]] std::optional<Options> parseOptions(const QStringList &arguments);

} // namespace imgurl
