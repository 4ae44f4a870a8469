// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/preparer.h"

namespace imgurl {

Preparer::~Preparer() = default;

} // namespace imgurl
