// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace imgurl {

//! Whether `left` comes first as people count: image2 before image10, capitals beside small
//! letters. The same in every locale, and two names that differ always have an order.
[[nodiscard]] bool comesBefore(QStringView left, QStringView right);

} // namespace imgurl
