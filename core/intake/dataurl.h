// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace imgurl {

constexpr qsizetype kMostDataBytes = 64 * 1024 * 1024;

//! What a data: address (RFC 2397) holds, white space ignored; nothing when it is damaged, empty
//! or larger than kMostDataBytes. What it calls itself is not told: look at the content.
[[nodiscard]] std::optional<QByteArray> readDataUrl(QStringView url);

} // namespace imgurl
