// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace imgurl {

//! The answer's JSON object. A site that shows PHP errors puts kilobytes of HTML before valid JSON,
//! so when the whole is no JSON, the last top-level object with a `code` key is taken.
[[nodiscard]] std::optional<QJsonObject> findJson(QByteArrayView body);

} // namespace imgurl
